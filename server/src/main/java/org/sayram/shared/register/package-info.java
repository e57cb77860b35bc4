/** Registers that come as a folder of CSV files: reading them, naming every bad value. */
@NullMarked
package org.sayram.shared.register;

import org.jspecify.annotations.NullMarked;
