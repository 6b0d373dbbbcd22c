"""Splink on DuckDB over the same table, rules, levels and weights as MatchBench; see bench/match.

usage: match.py patterns CSV OUT | score CSV | end CSV | bootstrap RUN TRUTH"""
import json
import math
import os
import resource
import sys
import time

THREADS = 2
SHORT = ["word_1", "word_2", "name_1", "name_2"]


def cpu():
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime


def peak_mb():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def level(sql, m=None, u=None, null=False):
    out = {"sql_condition": sql, "label_for_charts": sql}
    if null:
        out["is_null_level"] = True
    if m is not None:
        out.update(m_probability=m, u_probability=u)
    return out


def levels(column, tests, weights, fixed):
    out = [level(f'"{column}_l" IS NULL OR "{column}_r" IS NULL', null=True)]
    for test, (m, u) in zip(tests + ["ELSE"], weights):
        out.append(level(test, *((m, u) if fixed else (None, None))))
    return {"output_column_name": column, "comparison_levels": out}


def settings(fixed, prior, gammas, short):
    def spelt(column):
        close = f'jaro_winkler_similarity("{column}_l", "{column}_r")'
        return [f'"{column}_l" = "{column}_r"', f"{close} >= 0.92", f"{close} >= 0.8"]

    days = 'abs(date_diff(\'day\', "start_date_l", "start_date_r"))'
    gap, most = 'abs("budget_l" - "budget_r")', 'greatest(abs("budget_l"), abs("budget_r"))'
    words = [(0.6, 0.0001), (0.25, 0.0005), (0.1, 0.01), (0.05, 0.9894)]
    names = [(0.8, 0.0001), (0.1, 0.001), (0.05, 0.02), (0.05, 0.9789)]
    spelled = dict.fromkeys(SHORT, words) if short else {"title": words, "organisation": names}
    comparisons = [levels(column, spelt(column), weights, fixed) for column, weights in spelled.items()] + [
        levels("country", ['"country_l" = "country_r"'], [(0.95, 0.024), (0.05, 0.976)], fixed),
        levels("start_date", ['"start_date_l" = "start_date_r"', f"{days} <= 31", f"{days} <= 366"],
               [(0.8, 0.0004), (0.1, 0.02), (0.05, 0.2), (0.05, 0.7796)], fixed),
        levels("budget", ['"budget_l" = "budget_r"', f"{gap} <= 2.0 / 100 * {most}", f"{gap} <= 10.0 / 100 * {most}"],
               [(0.8, 0.001), (0.05, 0.005), (0.05, 0.04), (0.1, 0.954)], fixed),
    ]
    rules = [["country", "start_date"], ["country", "budget"]]
    rules += [["country", "name_1"], ["name_1", "name_2"]] if short else [["organisation"], ["title"]]
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": prior,
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": gammas,
        "comparisons": comparisons,
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": " AND ".join(f'l."{c}" = r."{c}"' for c in rule), "sql_dialect": "duckdb"} for rule in rules
        ],
    }


def linker(table, fixed, prior=1e-6, gammas=False, short=False):
    import duckdb
    from splink import DuckDBAPI, Linker

    connection = duckdb.connect(os.environ.get("BENCH_DUCKDB", ":memory:"))
    connection.execute(f"SET threads = {THREADS}")
    connection.execute(
        "CREATE TABLE input AS SELECT unique_id, title, organisation, word_1, word_2, name_1, name_2, country, try_cast(start_date AS DATE) AS start_date, "
        f"try_cast(budget AS DOUBLE) AS budget FROM read_csv('{table}', all_varchar = true, header = true)")
    api = DuckDBAPI(connection)
    return Linker(api.register(connection.table("input")), settings(fixed, prior, gammas, short), log_level=40), connection


def predicted(link, **thresholds):
    return link.inference.predict(**thresholds)


def patterns(table, out, short=True):
    link, connection = linker(table, True, gammas=True, short=short)
    pairs = predicted(link)
    names = (SHORT if short else ["title", "organisation"]) + ["country", "start_date", "budget"]
    levels_of = {c["output_column_name"]: c["comparison_levels"][1:] for c in settings(True, 1e-6, True, short)["comparisons"]}
    known = {
        n: {round(math.log2(l["m_probability"] / l["u_probability"]), 4): len(of) - 1 - i for i, l in enumerate(of)}
        for n, of in levels_of.items()
    }
    weights = ", ".join(f"round(mw_{n}, 4)" for n in names)
    found = connection.sql(f"SELECT {weights}, count(*) FROM {pairs.physical_name} GROUP BY ALL").fetchall()
    rows = [[known[n].get(w, -1) for n, w in zip(names, row)] + [row[-1]] for row in found]
    with open(out, "w") as lines:
        for row in sorted(",".join(str(v) for v in row) for row in rows):
            lines.write(row + "\n")


def score(table, short=True):
    link, connection = linker(table, True, short=short)
    read = cpu()
    kept = predicted(link, threshold_match_probability=0.5)
    whole = cpu()
    rows = connection.sql("SELECT count(*) FROM input").fetchall()[0][0]
    n = connection.sql(f"SELECT count(*) FROM {kept.physical_name}").fetchall()[0][0]
    print(json.dumps(dict(
        engine="splink", rows=rows, kept=n, start_read_cpu_s=round(read, 2), score_cpu_s=round(whole - read, 2),
        whole_cpu_s=round(whole, 2), peak_mb=peak_mb())))


def end(table):
    from splink import block_on

    begin = time.time()
    link, connection = linker(table, False)
    read = time.time()
    link.training.estimate_probability_two_random_records_match([block_on("title", "organisation")], recall=0.7)
    link.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("title"), block_on("country", "start_date")):
        link.training.estimate_parameters_using_expectation_maximisation(rule, record_sample_proportion=1.0)
    trained = time.time()
    pairs = predicted(link, threshold_match_probability=0.5)
    matched = time.time()
    clusters = link.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.95)
    n = connection.sql(f"SELECT count(DISTINCT cluster_id) FROM {clusters.physical_name}").fetchall()[0][0]
    done = time.time()
    kept = connection.sql(f"SELECT count(*) FROM {pairs.physical_name}").fetchall()[0][0]
    print(json.dumps(dict(
        engine="splink", kept=kept, clusters=n, read_s=round(read - begin, 1), train_s=round(trained - read, 1),
        match_s=round(matched - trained, 1), cluster_s=round(done - matched, 1), wall_s=round(done - begin, 1),
        cpu_s=round(cpu(), 1), peak_mb=peak_mb())))


def bootstrap(run, truth):
    """Pairwise figures of a published run against a survey truth, with 95 % intervals over resampled entities."""
    import csv
    import random

    csv.field_size_limit(10**9)

    def read(path):
        with open(path, encoding="utf-8-sig", newline="") as lines:
            yield from csv.DictReader(lines)

    def key(row):
        return row["source_file"], row["sheet"], row["row_no"]

    true, language = {}, {}
    for row in read(f"{truth}/records.csv"):
        if row.get("true_mechanism"):
            true[key(row)], language[key(row)] = row["true_mechanism"], row.get("title_lang", "")
    found = {key(r): r["mechanism_id"] for r in read(f"{run}/tables/source_records.csv") if r["disposition"] == "accepted"}
    rows = [k for k in true if k in found]
    counts = {t: [0, 0, 0, 0, 0.0] for t in set(true.values())}
    by_true, by_found = {}, {}
    for k in rows:
        by_true.setdefault(true[k], []).append(k)
        by_found.setdefault(found[k], []).append(k)
    for t, members in by_true.items():
        for i, a in enumerate(members):
            for b in members[i + 1:]:
                hit = found[a] == found[b]
                cross = language[a] != language[b]
                c = counts[t]
                c[0] += 1
                c[1] += hit
                c[2] += cross
                c[3] += cross and hit
    for members in by_found.values():
        for i, a in enumerate(members):
            for b in members[i + 1:]:
                if true[a] != true[b]:
                    counts[true[a]][4] += 0.5
                    counts[true[b]][4] += 0.5
    entities = sorted(counts)

    def figures(sample):
        pairs, hits, cross, cross_hits, wrong = (sum(counts[t][i] for t in sample) for i in range(5))
        precision = hits / (hits + wrong) if hits + wrong else 1.0
        recall = hits / pairs if pairs else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall), cross_hits / cross if cross else 1.0

    draws = random.Random(1)
    spread = [figures(draws.choices(entities, k=len(entities))) for _ in range(1000)]
    for i, name in enumerate(("precision", "recall", "f1", "cross-language recall")):
        ordered = sorted(s[i] for s in spread)
        print(f"{name:22} {figures(entities)[i]:.4f}   95 % interval {ordered[24]:.4f} to {ordered[974]:.4f}")


if __name__ == "__main__":
    verbs = {
        "patterns": patterns,
        "patterns-long": lambda table, out: patterns(table, out, False),
        "score": score,
        "score-long": lambda table: score(table, False),
        "end": end,
        "bootstrap": bootstrap,
    }
    verbs[sys.argv[1]](*sys.argv[2:])
