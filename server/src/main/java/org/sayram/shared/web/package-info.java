/** How the server speaks HTTP, the same for every capability: problems, limits of bodies, pages of lists, static files. */
@NullMarked
package org.sayram.shared.web;

import org.jspecify.annotations.NullMarked;
