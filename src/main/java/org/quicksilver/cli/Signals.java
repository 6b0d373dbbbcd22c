package org.quicksilver.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.quicksilver.batch.StopFlag;

/**
 * Turns Ctrl-C and SIGTERM into a stop at the next chunk; a second one halts at once, which loses no more than the chunk
 * being worked at. The handler is installed by reflection: its class is no public part of the platform.
 */
final class Signals {
    private final StopFlag stop = new StopFlag();
    private volatile boolean interrupt;

    /** The flag that a signal raises. */
    StopFlag stop() {
        return stop;
    }

    /** Whether it was Ctrl-C that stopped the run. */
    boolean isInterrupt() {
        return interrupt;
    }

    /** Listens from now on; on a platform without signals nothing happens. */
    Signals install() {
        listen("INT", ExitCode.INTERRUPTED);
        listen("TERM", ExitCode.TERMINATED);
        return this;
    }

    private void listen(String name, ExitCode code) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler came = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    came(code);
                }
                return null;
            };
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(name),
                            Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, came));
        } catch (ReflectiveOperationException e) {
            System.err.println("Signals cannot be listened to, so a stop is a kill: " + e.getMessage());
        }
    }

    private void came(ExitCode code) {
        if (stop.isRaised()) {
            Runtime.getRuntime().halt(code.number());
        }
        interrupt = code == ExitCode.INTERRUPTED;
        stop.raise();
        System.err.println("Stopping at the next chunk; once more stops at once");
    }
}
