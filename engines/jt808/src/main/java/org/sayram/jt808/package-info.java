/**
 * The wire codec of JT/T 808 (editions 2011, 2013 and 2019), by which fire appliances and hand-held Beidou terminals report where
 * they are: bytes to messages and back.
 *
 * <p>{@link org.sayram.jt808.Jt808Decoder} reads one frame, {@link org.sayram.jt808.FrameReader} finds frames in a stream,
 * {@link org.sayram.jt808.Fragments} joins a message sent in parts, {@link org.sayram.jt808.Jt808Encoder} writes frames. No type
 * here opens a socket, reads a clock or throws for bad bytes. Numbers are big-endian, text is GBK, times are China standard time.
 */
@NullMarked
package org.sayram.jt808;

import org.jspecify.annotations.NullMarked;
