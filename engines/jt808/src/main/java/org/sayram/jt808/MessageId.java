package org.sayram.jt808;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The messages this codec reads and writes; the code is the first field of the header. */
public enum MessageId {
    /** Terminal general reply (终端通用应答). */
    TERMINAL_REPLY(0x0001, "terminal general reply", "终端通用应答"),
    /** Heartbeat (终端心跳). */
    HEARTBEAT(0x0002, "heartbeat", "终端心跳"),
    /** Log-out (终端注销). */
    LOG_OUT(0x0003, "log-out", "终端注销"),
    /** Register (终端注册). */
    REGISTER(0x0100, "register", "终端注册"),
    /** Authenticate (终端鉴权). */
    AUTHENTICATE(0x0102, "authenticate", "终端鉴权"),
    /** Location report (位置信息汇报). */
    LOCATION(0x0200, "location report", "位置信息汇报"),
    /** Answer to a query of the position (位置信息查询应答). */
    LOCATION_ANSWER(0x0201, "location answer", "位置信息查询应答"),
    /** Batch of location reports (定位数据批量上传). */
    LOCATION_BATCH(0x0704, "location batch", "定位数据批量上传"),
    /** Platform general reply (平台通用应答). */
    PLATFORM_REPLY(0x8001, "platform general reply", "平台通用应答"),
    /** Request for missing parts (补传分包请求). */
    RESEND_PARTS(0x8003, "resend parts", "补传分包请求"),
    /** Register reply (终端注册应答). */
    REGISTER_REPLY(0x8100, "register reply", "终端注册应答"),
    /** Query of the position (位置信息查询). */
    ASK_LOCATION(0x8201, "ask location", "位置信息查询"),
    /** Text to the terminal (文本信息下发). */
    TEXT(0x8300, "text to terminal", "文本信息下发");

    private static final Map<Integer, MessageId> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(MessageId::code, Function.identity()));

    private final int code;
    private final String english;
    private final String chinese;

    MessageId(int code, String english, String chinese) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    /** The number on the wire, 0 to 65535. */
    public int code() {
        return code;
    }

    /** Our translation of the standard's name. */
    public String english() {
        return english;
    }

    /** The standard's name. */
    public String chinese() {
        return chinese;
    }

    /** The message with this number, empty for one this codec does not know. */
    public static Optional<MessageId> findByCode(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
