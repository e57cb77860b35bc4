/**
 * The one database of a node: a real PostgreSQL that the program runs itself, or a server that the settings name; its three
 * roles, and the migrations of every capability.
 */
@NullMarked
package org.sayram.shared.database;

import org.jspecify.annotations.NullMarked;
