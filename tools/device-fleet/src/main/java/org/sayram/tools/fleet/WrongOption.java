package org.sayram.tools.fleet;

/** An option or a file that the fleet cannot work with. The text names the value and the next step. */
final class WrongOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongOption(String problem, String nextStep) {
        super(problem + ". " + nextStep);
    }
}
