package org.quicksilver.ingest.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes {@code letter-pairs.tsv} from the names that the Unicode CLDR has for countries, languages, currencies, cities,
 * units, months and numbers in each language: one line a language, then each pair of neighbouring letters with its count,
 * {@code ^} for the edge of a word.
 */
final class LetterPairsGenerator {

    static final List<String> LANGUAGES = List.of(
            "ar", "be", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "id", "is",
            "it", "lt", "lv", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk");

    private static final int PAIRS_A_LANGUAGE = 450;

    /** A script written without spaces has more pairs. */
    private static final int PAIRS_OF_THAI = 1500;

    private LetterPairsGenerator() {}

    public static void main(String[] args) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String language : LANGUAGES) {
            Map<String, Integer> pairs = pairs(language);
            List<String> kept = pairs.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(language.equals("th") ? PAIRS_OF_THAI : PAIRS_A_LANGUAGE)
                    .map(e -> e.getKey() + e.getValue())
                    .toList();
            out.append(language).append('\t').append(String.join(" ", kept)).append('\n');
        }
        Files.writeString(Path.of(args[0]), out.toString(), StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> pairs(String language) {
        Map<String, Integer> pairs = new TreeMap<>();
        for (String text : texts(new ULocale(language))) {
            String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.forLanguageTag(language));
            for (String word : lower.split("[^\\p{L}\\p{Mn}]+", -1)) {
                String edged = "^" + word + "^";
                for (int i = 0; !word.isEmpty() && i + 1 < edged.length(); i++) {
                    pairs.merge(edged.substring(i, i + 2), 1, Integer::sum);
                }
            }
        }
        return pairs;
    }

    private static List<String> texts(ULocale locale) {
        List<String> texts = new ArrayList<>();
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        for (String country : ULocale.getISOCountries()) {
            texts.add(names.regionDisplayName(country));
        }
        for (String code : ULocale.getISOLanguages()) {
            texts.add(names.languageDisplayName(code));
        }
        for (Currency currency : Currency.getAvailableCurrencies()) {
            texts.add(currency.getName(locale, Currency.LONG_NAME, null));
        }
        TimeZoneNames zones = TimeZoneNames.getInstance(locale);
        for (String zone : TimeZone.getAvailableIDs()) {
            String city = zones.getExemplarLocationName(zone);
            texts.add(city == null ? "" : city);
        }
        MeasureFormat measures = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
        for (MeasureUnit unit : MeasureUnit.getAvailable()) {
            if (!(unit instanceof Currency)) {
                texts.add(measures.formatMeasures(new Measure(3, unit)));
            }
        }
        RuleBasedNumberFormat numbers = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (int n = 0; n < 1000; n += 7) {
            texts.add(numbers.format(n));
        }
        DateFormatSymbols dates = new DateFormatSymbols(locale);
        texts.addAll(List.of(dates.getMonths()));
        texts.addAll(List.of(dates.getWeekdays()));
        texts.removeIf(t -> t.chars().allMatch(c -> c < 128) && !isLatin(locale));
        return texts;
    }

    private static boolean isLatin(ULocale locale) {
        return "Latn".equals(ULocale.addLikelySubtags(locale).getScript());
    }
}
