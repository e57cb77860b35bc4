/**
 * The wire codec of GB/T 26875.3-2011 between a transmission device and the monitoring centre: bytes to messages and back.
 *
 * <p>{@link org.sayram.gb26875.Gb26875Decoder} reads one frame, {@link org.sayram.gb26875.FrameReader} finds frames in a
 * stream, {@link org.sayram.gb26875.Gb26875Encoder} writes them, {@link org.sayram.gb26875.Reply} answers them. No type
 * here opens a socket, reads a clock or throws for bad bytes.
 */
@NullMarked
package org.sayram.gb26875;

import org.jspecify.annotations.NullMarked;
