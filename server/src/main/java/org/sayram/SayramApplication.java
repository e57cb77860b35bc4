package org.sayram;

import org.sayram.shared.database.ClaimDatabaseDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: by settings it is the centre, a field post, a gateway or the region. */
@SpringBootApplication
public class SayramApplication {
    /** Starts the program with the settings of its environment. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(SayramApplication.class);
        application.addInitializers(new ClaimDatabaseDirectory());
        application.run(arguments);
    }
}
