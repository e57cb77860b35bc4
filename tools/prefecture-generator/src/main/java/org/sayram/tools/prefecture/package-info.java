/** Makes the demonstration prefecture of samples/prefecture from facts; what is invented says so. */
@NullMarked
package org.sayram.tools.prefecture;

import org.jspecify.annotations.NullMarked;
