package org.sayram.recommendation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.VehicleTypes;

/** Every bad line of a plan is refused with file, line and value. */
class ResponsePlanReaderTest {
    private final Map<String, String> files = new HashMap<>(Map.of(
            "plan.csv", "key,value\nname,计划\nenglish_name,Plan\nversion,3\nvalid_from,2027-01-01\nstanding,own\n",
            "types.csv", "type,scale,chinese,english,covers\nhouse,fire,住宅,house,住宅\n",
            "asks.csv", "code,kind,chinese,english\nambulance,agency,急救,ambulance\n",
            "substitutions.csv",
                    "wanted,type,step,substitute,kit,kit_count,only_for\nSG,SG,0,no,,,\nSG,PM,1,yes,,,\n"));

    @Test
    void readsTheEdition() throws IOException {
        var edition = cards("house,1,,SG2,,13").edition();
        assertThat(edition.version()).isEqualTo(3);
        assertThat(edition.isDefault()).isFalse();
    }

    @Test
    void startsACardFromAnother() throws IOException {
        var plan = cards("house,1,house/2,M,ambulance,13\nhouse,2,,SG2 HQ,,26");
        RunCard card = plan.getCard("house", FireLevel.ONE);
        assertThat(card.requirements()).hasToString("[SG2]");
        assertThat(card.escalation()).isEqualTo(new RunCard.Escalation(true, true, false));
        assertThat(card.asks()).extracting(Ask::code).containsExactly("ambulance");
    }

    @Test
    void refusesWhatNoTableKnows() {
        refuses("house,1,,XQ2,,13", "run-cards.csv line 2: 'XQ' is no force of the tables");
        refuses("barn,1,,SG2,,13", "run-cards.csv line 2: 'barn' is no incident type of the tables");
        refuses("house,1,,SG2,police,13", "run-cards.csv line 2: 'police' is no ask of the tables");
        refuses("house,1,house/9,SG2,,13", "run-cards.csv line 2: there is no card 'house/9'");
        refuses("house,6,,SG2,,13", "run-cards.csv line 2: fire level 6 is not within 1 to 5");
    }

    @Test
    void refusesWhatCannotBeACard() {
        refuses("house,1,,2SG,,13", "run-cards.csv line 2: '2SG' is not a requirement such as SG4");
        refuses("house,1,,SG0,,13", "run-cards.csv line 2: 'SG0' is not a requirement such as SG4");
        refuses("house,1,,SG2,,much", "run-cards.csv line 2: For input string: \"much\"");
        refuses("house,1,,SG2,,13\nhouse,1,,SG3,,13", "run-cards.csv line 3: card house/1 stands twice");
        refuses("house,1,,SG2 SG1,,13", "run-cards.csv line 2: the card of house at ONE names SG twice");
        refuses("house,1,,SG2", "run-cards.csv line 2: has 4 cells where the heading has 6");
        refuses("house,1,house/2,,,1\nhouse,2,house/1,,,1", "run-cards.csv line 2: card house/1 refers to itself");
    }

    @Test
    void refusesASubstituteOfAnUnknownTypeOrForEverything() {
        String heading = "wanted,type,step,substitute,kit,kit_count,only_for\n";
        files.put("substitutions.csv", heading + "SG,QQ,1,yes,,,\n");
        refuses("house,1,,SG2,,13", "substitutions.csv line 2: 'QQ' is no vehicle type of the tables");
        files.put("substitutions.csv", heading + "SG,*,1,yes,,,\n");
        refuses("house,1,,SG2,,13", "substitutions.csv line 2: any type at all would serve SG");
        files.put("substitutions.csv", heading + "SG,PM,1,yes,,,barn\n");
        refuses("house,1,,SG2,,13", "substitutions.csv line 2: 'barn' is no incident type of the tables");
    }

    @Test
    void refusesAPlanWithoutAVersionOrDate() {
        files.put("plan.csv", "key,value\nname,计划\nenglish_name,Plan\nvalid_from,2027-01-01\nstanding,own\n");
        refuses("house,1,,SG2,,13", "plan.csv: 'version' is missing");
        files.put("plan.csv", "key,value\nname,x\nenglish_name,x\nversion,1\nvalid_from,soon\nstanding,own\n");
        refuses("house,1,,SG2,,13", "plan.csv line 5: Text 'soon' could not be parsed at index 0");
    }

    private ResponsePlan cards(String lines) throws IOException {
        files.put("run-cards.csv", "type,level,as,force,asks,flow\n" + lines + "\n");
        return new ResponsePlanReader(VehicleTypes.standard())
                .read(fileName -> new StringReader(files.getOrDefault(fileName, "")));
    }

    private void refuses(String lines, String message) {
        assertThatThrownBy(() -> cards(lines))
                .isInstanceOf(PlanFormatException.class)
                .hasMessage(message);
    }
}
