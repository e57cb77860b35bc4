package org.sayram;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: by settings it is the centre, a field post, a gateway or the region. */
@SpringBootApplication
public class SayramApplication {
    /** Starts the program with the settings of its environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(SayramApplication.class, arguments);
    }
}
