package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.ingest.form.FormMemory;
import org.quicksilver.ingest.form.SurveyForm;

/** The forms of the registry as blocks of bounded size. */
public final class FormCodec {
    private static final int FORMS = 200;

    private FormCodec() {}

    public static List<BlockStore.Block> encode(FormMemory memory) {
        List<SurveyForm> forms = memory.forms();
        List<BlockStore.Block> blocks = new ArrayList<>();
        for (int from = 0; from < forms.size(); from += FORMS) {
            List<SurveyForm> some = forms.subList(from, Math.min(forms.size(), from + FORMS));
            blocks.add(new BlockStore.Block(blocks.size(), Json.bytes(some)));
        }
        return blocks;
    }

    public static FormMemory decode(Stream<byte[]> blocks) {
        return FormMemory.of(blocks.flatMap(block -> Stream.of(Json.parse(block, SurveyForm[].class)))
                .toList());
    }
}
