package org.quicksilver.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A verb of the command line. */
abstract class Verb implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    CommonOptions common;

    @Override
    public Integer call() throws IOException {
        return work(new Console(common.isJson())).number();
    }

    abstract ExitCode work(Console console) throws IOException;
}
