package org.sayram.kernel.code;

/** The class of a vehicle type: the four of GB 7956.1, and the forces that are no fire vehicle. */
public enum VehicleClass {
    /** 灭火类: carries agent to the fire. */
    FIREFIGHTING("灭火类"),
    /** 举高类: lifts people or a jet. */
    AERIAL("举高类"),
    /** 专勤类: does one trade, such as rescue or light. */
    SPECIAL_DUTY("专勤类"),
    /** 保障类: keeps the others going. */
    SUPPORT("保障类"),
    /** 其他: boats, drones, robots, dogs, carriers, cranes. */
    OTHER("其他"),
    /** 专业队: a specialist team ordered as one force. */
    TEAM("专业队");

    private final String chineseName;

    VehicleClass(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The trade's word. */
    public String chineseName() {
        return chineseName;
    }
}
