"""Writes public lists of names, dates and amounts as KIND,LANG,TEXT,EXPECTED for `bench/normalise --lists`.

None of the lists is part of the repository: their licences differ (GPL, ODbL, CC BY-SA) and they are to stay unseen by the
vocabularies. Arguments: folder of unpacked source packages, folder to write. The packages, by their registries' names:
PyPI country_converter, hdx-python-country, countrycode, price-parser, dateparser, pycountry (installed);
npm world-countries, world_countries_lists, i18n-iso-countries, cldr-localenames-full, each in a folder npm-NAME-VERSION.
"""

import ast
import csv
import datetime
import glob
import json
import pathlib
import re
import sys

SOURCES = pathlib.Path(sys.argv[1])
TARGET = pathlib.Path(sys.argv[2])
LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh"]


def folder(pattern):
    found = sorted(f for f in SOURCES.glob(pattern) if f.is_dir())
    return found[-1] if found else None


def write(name, rows):
    seen = set()
    with open(TARGET / f"{name}.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(["kind", "lang", "text", "expected"])
        for row in rows:
            if row[2] and row not in seen:
                seen.add(row)
                writer.writerow(row)
    print(f"{name}: {len(seen)}")


def country(lang, text, iso3):
    return ("country", lang, text.strip(), "" if iso3 in ("XKX", "XKV", "UNK") else iso3)


def countries_of_mledoze():
    data = json.loads((folder("npm-world-countries-*") / "countries.json").read_text("utf-8"))
    terms = {"fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "zho"}
    common, official, other = [], [], []
    for c in data:
        names = {"en": c["name"]}
        names.update({lang: c["translations"][t] for lang, t in terms.items() if t in c["translations"]})
        for lang, name in names.items():
            common.append(country(lang, name["common"], c["cca3"]))
            official.append(country(lang, name["official"], c["cca3"]))
        other += [country("en", n, c["cca3"]) for n in c["altSpellings"] if len(n) > 2]
    write("mledoze-common", common)
    write("mledoze-official", official)
    write("mledoze-other-spellings", other)


def world_countries():
    rows = []
    for lang in LANGUAGES:
        file = folder("npm-world_countries_lists-*") / "data" / "countries" / lang / "world.json"
        rows += [country(lang, c["name"], c["alpha3"].upper()) for c in json.loads(file.read_text("utf-8"))]
    write("world-countries", rows)


def i18n():
    base = folder("npm-i18n-iso-countries-*")
    iso3 = {row[0]: row[1] for row in json.loads((base / "codes.json").read_text("utf-8"))}
    rows = []
    for lang in LANGUAGES:
        names = json.loads((base / "langs" / f"{lang}.json").read_text("utf-8"))["countries"]
        for code, name in names.items():
            rows += [country(lang, n, iso3.get(code, "")) for n in (name if isinstance(name, list) else [name])]
    write("i18n-iso-countries", [r for r in rows if r[3]])


def cldr():
    base = folder("npm-cldr-localenames-full-*") / "main"
    iso3 = {row[0]: row[1] for row in json.loads((folder("npm-i18n-iso-countries-*") / "codes.json").read_text("utf-8"))}
    rows = []
    for lang in LANGUAGES + ["es-MX", "es-419", "fr-CA", "en-AU", "ar-SA", "ar-LY", "zh-Hant", "zh-Hant-HK", "ru-UA"]:
        file = base / lang / "territories.json"
        if file.exists():
            names = json.loads(file.read_text("utf-8"))["main"][lang]["localeDisplayNames"]["territories"]
            for key, name in names.items():
                code = key.split("-alt-")[0]
                if code in iso3:
                    rows.append(country(lang.split("-")[0], name, iso3[code]))
    write("cldr", rows)


def pycountries():
    import gettext
    import pycountry

    rows = []
    for lang in LANGUAGES:
        tongue = "zh_CN" if lang == "zh" else lang
        read = gettext.translation(
            "iso3166-1", pycountry.LOCALES_DIR, languages=[tongue], fallback=True).gettext
        for c in pycountry.countries:
            for key in ("name", "official_name", "common_name"):
                name = getattr(c, key, "") if key in c._fields else ""
                if name and (lang == "en" or read(name) != name):
                    rows.append(country(lang, read(name), c.alpha_3))
    write("iso-codes", rows)


def country_converter():
    base = folder("country_converter-*")
    with open(base / "country_converter" / "country_data.tsv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    write("country_converter", [country("en", r[k], r["ISO3"]) for r in rows for k in ("name_short", "name_official")])


def countrycode():
    import pickle

    base = folder("countrycode-*")
    with open(base / "countrycode" / "data" / "codelist.pickle", "rb") as file:
        data = pickle.load(file)
    names = {"country.name.en": "en", "country.name.fr": "fr", "cow.name": "en", "iso.name.en": "en", "iso.name.fr": "fr",
             "p4.name": "en", "vdem.name": "en", "imf.name": "en"}
    names.update({f"un.name.{lang}": lang for lang in LANGUAGES})
    rows = [country(lang, name, iso3)
            for column, lang in names.items() if column in data
            for name, iso3 in zip(data[column], data["iso3c"]) if isinstance(name, str) and isinstance(iso3, str)]
    test = (base / "tests" / "test_regex_external.py").read_text("utf-8")
    rows += [country("en", ast.literal_eval(n), i)
             for n, i in re.findall(r'iso3c_of\((".*?")\) == "([A-Z]*)"', test)]
    write("countrycode", rows)


def hdx():
    base = folder("hdx_python_country-*")
    test = (base / "tests" / "hdx" / "location" / "test_country.py").read_text("utf-8")
    flat = re.sub(r"\s+", " ", test)
    rows = [country("und", ast.literal_eval(n), i) for n, i in re.findall(
        r'get_iso3_country_code(?:_fuzzy)?\( ?("[^"]*") ?\) == \(? ?"([A-Z]{3})"', flat)]
    write("hdx-asserts", rows)
    terms = []
    for file in glob.glob(str(base / "src" / "hdx" / "location" / "*axonomy*.csv")):
        with open(file, encoding="utf-8") as handle:
            for row in csv.DictReader(handle):
                iso3 = row.get("ISO 3166-1 Alpha 3-Codes", "")
                for head, text in row.items():
                    words = head.lower() if head else ""
                    lang = {"english": "en", "french": "fr", "spanish": "es", "russian": "ru", "arabic": "ar",
                            "chinese": "zh"}.get(words.split()[0] if words else "", "en")
                    named = any(w in words for w in ("short", "formal", "preferred term", "alternative term", "name"))
                    if text and named and "region" not in words and iso3 and len(iso3) == 3:
                        for part in text.split(";"):
                            terms.append(country(lang, part, iso3))
    write("hdx-taxonomy", terms)


def prices():
    tree = ast.parse((folder("price_parser-*") / "tests" / "test_price_parsing.py").read_text("utf-8"))
    rows = []
    for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "Example"):
        args = []
        for arg in call.args:
            if isinstance(arg, ast.Call):
                args.append(ast.literal_eval(arg.args[0]))
            else:
                args.append(ast.literal_eval(arg))
        raw, text, amount = args[0], args[1], args[4]
        if isinstance(text, str):
            rows.append(("money", "und", re.sub(r"\s+", " ", text).strip(), "" if amount is None else str(amount)))
    write("price-parser", rows)


def dates():
    tree = ast.parse((folder("dateparser-*") / "tests" / "test_date_parser.py").read_text("utf-8"))
    rows = []
    for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "param"):
        try:
            text = ast.literal_eval(call.args[0])
            numbers = [ast.literal_eval(a) for a in call.args[1].args]
            when = datetime.date(*numbers[:3])
        except (ValueError, AttributeError, IndexError, TypeError):
            continue
        lang = script(text)
        if isinstance(text, str) and lang and str(when.year)[2:] in digits(text):
            rows.append(("date", lang, text, when.isoformat()))
    write("dateparser", rows)


def digits(text):
    return "".join(str(int(c)) if c.isdigit() else " " for c in text if c.isdecimal() or not c.isdigit())


def script(text):
    if re.search("[\u0600-\u06ff]", text):
        return "ar"
    if re.search("[іїєґў]", text.lower()):
        return ""
    if re.search("[\u0400-\u04ff]", text):
        return "ru"
    if re.search("[\u4e00-\u9fff]", text):
        return "zh"
    return "" if re.search("[^\u0000-\u024f\u2010-\u2030]", text) else "und"


TARGET.mkdir(parents=True, exist_ok=True)
for make in (countries_of_mledoze, world_countries, i18n, cldr, pycountries, country_converter, countrycode, hdx, prices,
             dates):
    make()
