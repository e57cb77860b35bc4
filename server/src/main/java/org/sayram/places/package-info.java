/** Where things are: premises, water sources, districts and roads, and the search for them in Chinese and pinyin initials. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "operations", "map"})
@NullMarked
package org.sayram.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
