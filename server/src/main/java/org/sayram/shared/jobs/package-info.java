/** Long work that shows how far it is and can be cancelled, from any instance of the server. */
@NullMarked
package org.sayram.shared.jobs;

import org.jspecify.annotations.NullMarked;
