/** What every capability needs and none owns: the embedded database, problem rendering, paging, jobs with progress. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.sayram.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
