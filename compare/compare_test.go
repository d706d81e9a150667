package compare_test

import (
	"cmp"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// described writes an edit as a test table does: class, severity, words.
func described(edits []compare.Edit) []string {
	var out []string
	for _, e := range edits {
		if e.Severity > compare.None {
			out = append(out, e.Class.String()+" "+string('0'+byte(e.Severity))+": "+
				strings.TrimSpace(e.A.Text)+" > "+strings.TrimSpace(e.B.Text))
		}
	}
	return out
}

func TestEdits(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		want []string
	}{
		"closing mark":          {"We lost great support.", "We lost great support,", []string{"punctuation 1: . > ,"}},
		"apostrophe":            {"We don't know", "We don’t know", []string{"punctuation 1: don't > don’t"}},
		"capital":               {"Great support for us", "great support for us", []string{"case 1: Great > great"}},
		"capitals":              {"The dam will hold", "THE DAM WILL HOLD", []string{"case 1: The dam will hold > THE DAM WILL HOLD"}},
		"British":               {"We value our defence now", "We value our defense now", []string{"spelling 1: defence > defense"}},
		"transliteration":       {"I told Volkhinskiy so", "I told Volkhinsky so", []string{"spelling 1: Volkhinskiy > Volkhinsky"}},
		"division":              {"A now widespread on-line habit", "A now widespread online habit", []string{"spelling 1: on-line > online"}},
		"reported speech":       {"I will leave my office", "he would leave his office", []string{"inflection 1: I will > he would", "inflection 1: my > his"}},
		"synonym":               {"We start the work today", "We begin the work today", []string{"rewording 1: start > begin"}},
		"no support":            {"The harbour is closed to all ships today", "It is closed to all ships today", []string{"rewording 2: The harbour > It"}},
		"elision":               {"The dam held through the long night and nobody was hurt", "The dam held ... and nobody was hurt", []string{"elision 1: through the long night > ..."}},
		"negation elided":       {"The dam will not fail and I know it", "The dam ... and I know it", []string{"elision 3: will not fail > ..."}},
		"omission":              {"We paid the long overdue bills of the school", "We paid the bills of the school", []string{"omission 2: long overdue > "}},
		"condition omitted":     {"I will resign if they ask me and go home", "I will resign and go home", []string{"omission 3: if they ask me > "}},
		"insertion":             {"We paid the bills of the school", "We paid the long overdue bills of the school", []string{"insertion 2:  > long overdue"}},
		"fragment":              {"We knew the wall was weak and said so for years.", "the wall was weak.", []string{"fragment 1: We knew > ", "fragment 1: and said so for years > "}},
		"cut negation":          {"It was not the fault of the engineers", "the fault of the engineers", []string{"fragment 3: It was not > "}},
		"cut condition":         {"If the talks fail, we will leave the city", "We will leave the city", []string{"fragment 3: If the talks fail, > ", "case 1: we > We"}},
		"cut proviso":           {"We will leave the city, unless they pay", "We will leave the city", []string{"fragment 3: , unless they pay > "}},
		"condition of more":     {"If the talks fail, I think we will leave the city", "we will leave the city", []string{"fragment 1: If the talks fail, I think > "}},
		"bracket":               {"If they sign, we stay", "If [the owners] sign, we stay", []string{"bracket 1: they > [the owners]"}},
		"bracket, number":       {"We rejected 12 bids for the pier", "We rejected [all] bids for the pier", []string{"bracket 2: 12 > [all]"}},
		"sic":                   {"We was wrong about the wall [sic]", "We was wrong about the wall", []string{"bracket 1: [sic] > "}},
		"negating bracket":      {"We will [never] leave the harbour", "We will leave the harbour", []string{"bracket 3: [never] > "}},
		"modal":                 {"The bridge will close in May", "The bridge may close in May", []string{"modality 2: will > may"}},
		"hedge":                 {"The bridge is unsafe", "The bridge is probably unsafe", []string{"modality 2:  > probably"}},
		"number":                {"Prices rose by 10 percent", "Prices rose by 20 percent", []string{"number 3: 10 > 20"}},
		"number in words":       {"We need two thousand beds", "We need 2,000 beds", []string{"spelling 1: two thousand > 2,000"}},
		"rounded":               {"We counted 7,675 permits", "We counted 7,700 permits", []string{"number 1: 7,675 > 7,700"}},
		"unit in a sign":        {"They paid $3 million for the old ship", "They paid 3 million dollars for the old ship", []string{"spelling 1: $3 million > 3 million dollars"}},
		"currency":              {"They paid $3 million for the old ship", "They paid €3 million for the old ship", []string{"number 3: $ > €"}},
		"currency moved":        {"They paid $3 million for the old ship", "They paid 3 million euros for the old ship", []string{"number 3: $3 million > 3 million euros"}},
		"unit of time":          {"The repair takes three days at most", "The repair takes three weeks at most", []string{"number 3: days > weeks"}},
		"unit moved":            {"They paid 1.2 million euros for the old ship", "They paid €1,200,000 for the old ship", []string{"spelling 1: 1.2 million euros > €1,200,000"}},
		"other unit moved":      {"They paid 1.2 million euros for the old ship", "They paid $1,200,000 for the old ship", []string{"number 3: 1.2 million euros > $1,200,000"}},
		"amount moved":          {"They paid 1.2 million euros for the old ship", "They paid €1,300,000 for the old ship", []string{"number 3: 1.2 million euros > €1,300,000"}},
		"unit gone":             {"They paid $3 million for the old ship", "They paid 3 million for the old ship", []string{"punctuation 1: $ > "}},
		"unsafe":                {"I say the bridge is safe for cars", "I say the bridge is unsafe for cars", []string{"negation 3: safe > unsafe"}},
		"denied in the rest":    {"We will not raise taxes", "We will raise taxes, but not on Monday", []string{"negation 3: not > ", "fragment 1:  > , but not on Monday"}},
		"opposite, rest":        {"The budget is good", "The budget is bad, and nobody should hide it", []string{"negation 3: good > bad", "fragment 1:  > , and nobody should hide it"}},
		"number, rest":          {"We will rebuild the harbour by 2050.", "We will rebuild the harbour by 2030, and it will cost us a lot.", []string{"number 3: 2050 > 2030", "fragment 1:  > , and it will cost us a lot"}},
		"name, rest":            {"We will meet them in Tehran", "We will meet them in Moscow, and then we will fly home", []string{"name 3: Tehran > Moscow", "fragment 1:  > , and then we will fly home"}},
		"other word":            {"They supported the bill last year", "They delayed the bill last year", []string{"rewording 2: supported > delayed"}},
		"number of a noun":      {"They sealed it with a handshake last year", "They sealed it with handshakes last year", []string{"rewording 1: a handshake > handshakes"}},
		"fractions":             {"A third of our voters stayed at home", "A quarter of our voters stayed at home", []string{"number 3: A third > A quarter"}},
		"part in percent":       {"We lost a third of our voters last year", "We lost 33 percent of our voters last year", []string{"number 1: a third > 33 percent"}},
		"nicht":                 {"Der Plan für die Brücke ist gut", "Der Plan für die Brücke ist nicht gut", []string{"negation 3:  > nicht"}},
		"не":                    {"Мы согласны с этим планом", "Мы не согласны с этим планом", []string{"negation 3:  > не"}},
		"weekday":               {"They meet on Monday in the old hall", "They meet on Tuesday in the old hall", []string{"number 3: Monday > Tuesday"}},
		"short month":           {"They meet on Jan 3 in the old hall", "They meet on January 3 in the old hall", []string{"spelling 1: Jan > January"}},
		"short weekday":         {"They meet on Tues in the old hall", "They meet on Tuesday in the old hall", []string{"spelling 1: Tues > Tuesday"}},
		"order of a date":       {"We met on March 3, 2024, in the hall", "We met on 3 March 2024 in the hall", []string{"spelling 1: March > ", "rewording 1: , > March", "punctuation 1: , > "}},
		"month behind":          {"They meet on May 3 in the old hall", "They meet on 3 May in the old hall", []string{"spelling 1: May 3 > 3 May"}},
		"other month behind":    {"They meet on May 3 in the old hall", "They meet on 3 June in the old hall", []string{"number 3: May 3 > 3 June"}},
		"24 hours":              {"They meet at 15:00 in the old hall", "They meet at 3 p.m. in the old hall", []string{"spelling 1: 15:00 > 3 p.m."}},
		"12 hours":              {"They meet at 3:30 p.m. in the old hall", "They meet at 3.30pm in the old hall", []string{"spelling 1: 3:30 p.m. > 3.30pm"}},
		"half of the day":       {"They meet at 3 a.m. in the old hall", "They meet at 15:00 in the old hall", []string{"number 3: 3 a.m. > 15:00"}},
		"no time of day":        {"They won 3:1 in the old hall", "They won 4:1 in the old hall", []string{"number 3: 3 > 4"}},
		"name":                  {"They listen to us in Tehran", "They listen to us in Moscow", []string{"name 3: Tehran > Moscow"}},
		"negated":               {"The plan is ready", "The plan is not ready", []string{"negation 3:  > not"}},
		"contracted":            {"The plan isn't ready", "The plan is ready", []string{"negation 3: isn't > is"}},
		"antonym":               {"Our exports will increase again", "Our exports will decrease again", []string{"negation 3: increase > decrease"}},
		"marks in the tail":     {"We told them the wall was weak. Nobody [on the council] came … and then it rained", "the wall was weak", []string{"fragment 1: We told them > ", "fragment 1: . Nobody [on the council] came … and then it rained > "}},
		"common words":          {"He is sorry. But it is simply not true that we ignored any warning", "It is simply true that we ignored a warning", []string{"fragment 1: He is sorry. But > ", "case 1: it > It", "negation 3: not > ", "rewording 1: any > a"}},
		"no apostrophe":         {"They dont know the old road by the river", "They don't know the old road by the river", []string{"spelling 1: dont > don't"}},
		"flipped":               {"We won't be closing the harbour till the ice goes", "We will close the harbour before the ice has gone", []string{"negation 3: won't be > will", "inflection 1: closing > close", "rewording 1: till > before", "inflection 1: goes > has gone"}},
		"same polarity":         {"We won't be closing the harbour till the ice goes", "We will not close the harbour before the ice has gone", []string{"rewording 1: won't be closing > will not close", "rewording 1: till > before", "inflection 1: goes > has gone"}},
		"opposite negation":     {"We always mend the harbour wall", "We never mend the harbour wall", []string{"negation 3: always > never"}},
		"two opposites":         {"The crews are never unhappy with it", "The crews are always happy with it", []string{"rewording 1: never unhappy > always happy"}},
		"opposite denied":       {"The crews are not satisfied with the new harbour", "The crews are dissatisfied with the new harbour", []string{"negation 2: not > ", "rewording 2: satisfied > dissatisfied"}},
		"denied by a verb":      {"The plan does not include the old bridge at all", "The plan excludes the old bridge altogether", []string{"rewording 1: does not include > excludes", "rewording 2: at all > altogether"}},
		"not yet":               {"The crews have not yet left the harbour", "The crews have yet to leave the harbour", []string{"rewording 1: not > ", "inflection 1: left > to leave"}},
		"if not":                {"The harbour stays open unless the ice comes", "The harbour stays open if the ice does not come", []string{"rewording 1: unless > if", "rewording 1: comes > does not come"}},
		"if in a clause":        {"We go if they agree. They will not leave the harbour", "We go unless they agree. They will leave the harbour", []string{"negation 3: if > unless", "negation 2: not > "}},
		"undoing denied":        {"The court upheld the ban on boats in the harbour", "The court did not lift the ban on boats in the harbour", []string{"rewording 2: upheld > did not lift"}},
		"undoing and denied":    {"The court scrapped the ban on boats in the harbour", "The court did not lift the ban on boats in the harbour", []string{"negation 3:  > did not", "rewording 2: scrapped > lift"}},
		"not the only":          {"Other crews know of the crack in the harbour wall", "We are not the only ones who know of the crack in the harbour wall", []string{"rewording 2: Other crews > We are not the only ones who"}},
		"the only":              {"We are not the only ones who know of the crack", "We are the only ones who know of the crack", []string{"negation 3: not > "}},
		"sic in round":          {"They was (sic) never told of the crack", "They was never told of the crack", []string{"bracket 1: (sic) > "}},
		"friends":               {"We asked our friends on the coast for help", "We asked our enemies on the coast for help", []string{"negation 3: friends > enemies"}},
		"neither":               {"Both sides want a deal", "Neither side wants a deal", []string{"negation 3: Both > Neither", "inflection 1: sides want > side wants"}},
		"perhaps denied":        {"The crews who gladly sail this winter know our harbour well and watch the ice", "The crews who barely sail this winter know our port well and look at the ice", []string{"negation 2: gladly > barely", "rewording 1: harbour well and watch > port well and look at"}},
		"quarter in percent":    {"A quarter of our voters stayed at home", "25 percent of our voters stayed at home", []string{"spelling 1: A quarter > 25 percent"}},
		"said to be untrue":     {"It is not true that we sold the old ships", "we sold the old ships", []string{"fragment 3: It is not true that > "}},
		"denied in words":       {"we sold the old ships", "I deny that we sold the old ships", []string{"fragment 3:  > I deny that"}},
		"not denied":            {"There is no doubt that we sold the old ships", "we sold the old ships", []string{"fragment 1: There is no doubt that > "}},
		"regretted":             {"I do not regret that we sold the old ships", "we sold the old ships", []string{"fragment 1: I do not regret that > "}},
		"in favour":             {"He is in favour of the new road by the river", "He is against the new road by the river", []string{"negation 3: in favour of > against"}},
		"denied instead":        {"The witness confirmed the account of the driver", "The witness denied the account of the driver", []string{"negation 3: confirmed > denied"}},
		"opposed":               {"We support the plan of the harbour board", "We oppose the plan of the harbour board", []string{"negation 3: support > oppose"}},
		"own sentence":          {"We have no money left. The crews will start on the wall tomorrow", "The crews will start on the wall tomorrow", []string{"fragment 1: We have no money left. > "}},
		"no. 1":                 {"It was our no. 1 concern in the harbour", "It was our number 1 concern in the harbour", []string{"spelling 1: no > number", "punctuation 1: . > "}},
		"part of a billion":     {"The wall has cost 0.4 billion crowns so far", "The wall has cost 400 million crowns so far", []string{"spelling 1: 0.4 billion > 400 million"}},
		"grammar synonym":       {"We saw several ships, however none of them stopped", "We saw many ships, but none of them stopped", []string{"rewording 1: several > many", "rewording 1: however > but"}},
		"initials":              {"The U.S. fleet has left the port", "The US fleet has left the port", []string{"spelling 1: U.S. > US"}},
		"no one":                {"No one was warned of the flood that night", "Nobody was warned of the flood that night", []string{"rewording 1: No one > Nobody"}},
		"acronym":               {"We asked the United Nations for help last year", "We asked the UN for help last year", []string{"spelling 1: United Nations > UN"}},
		"whole name":            {"We met Mara Lindqvist in the old hall", "We met Jonas Okafor in the old hall", []string{"name 3: Mara Lindqvist > Jonas Okafor"}},
		"refusal":               {"They failed to warn the town of the flood", "They warned the town of the flood", []string{"omission 3: failed to > ", "inflection 1: warn > warned"}},
		"refusal denied":        {"They failed to warn the town of the flood", "They did not warn the town of the flood", []string{"rewording 1: failed to > did not"}},
		"litotes":               {"It is not impossible to save the wall", "It is possible to save the wall", []string{"rewording 1: not impossible > possible"}},
		"not only":              {"Not only the mayor knew of the crack", "The mayor knew of the crack", []string{"fragment 1: Not only > ", "case 1: the > The"}},
		"not merely":            {"The mayor not merely knew of the crack but said so", "The mayor knew of the crack but said so", []string{"omission 2: not merely > "}},
		"negation raised":       {"I never said that the bridge was safe", "I said that the bridge was never safe", []string{"negation 2: never > ", "negation 2:  > never"}},
		"for and against":       {"I voted against the new road in the council", "I voted for the new road in the council", []string{"negation 3: against > for"}},
		"cannot":                {"We cannot accept this offer from the owners", "We can accept this offer from the owners", []string{"negation 3: cannot > can"}},
		"semi-modal":            {"We will rebuild the wall next year", "We are going to rebuild the wall next year", []string{"rewording 1: will > are going to"}},
		"other semi-modal":      {"You have to leave the harbour by noon", "You may leave the harbour by noon", []string{"modality 2: have to > may"}},
		"modal gone":            {"We will rebuild the wall next year", "We rebuild the wall next year", []string{"modality 2: will > "}},
		"hedge cut":             {"Perhaps the wall will hold this winter", "the wall will hold this winter", []string{"modality 2: Perhaps > "}},
		"a dozen":               {"We sold a dozen boats last year", "We sold 12 boats last year", []string{"spelling 1: a dozen > 12"}},
		"half a million":        {"We need half a million crowns for the wall", "We need 500,000 crowns for the wall", []string{"spelling 1: half a million > 500,000"}},
		"and a half":            {"We need one and a half million crowns", "We need 1.5 million crowns", []string{"spelling 1: one and a half million > 1.5 million"}},
		"half in percent":       {"We sold half of our boats last year", "We sold 50 percent of our boats last year", []string{"spelling 1: half > 50 percent"}},
		"fraction":              {"Two thirds of the voters stayed at home", "2/3 of the voters stayed at home", []string{"spelling 1: Two thirds > 2/3"}},
		"percentage points":     {"Taxes rose by 5 percent last year", "Taxes rose by 5 percentage points last year", []string{"number 3: percent > percentage points"}},
		"per cent":              {"We have 8 per cent unemployment here", "We have 8% unemployment here", []string{"spelling 1: per cent > %"}},
		"decade":                {"He left in the 1990s and never came home", "He left in the nineties and never came home", []string{"spelling 1: 1990s > nineties"}},
		"approximate":           {"2,000 people marched through the old town", "About 2,000 people marched through the old town", []string{"number 1:  > About"}},
		"almost":                {"We lost 1,987 jobs in the harbour", "We lost almost 2,000 jobs in the harbour", []string{"number 1: 1,987 > almost 2,000"}},
		"above and below":       {"Nearly 2,000 people marched through the town", "More than 2,000 people marched through the town", []string{"number 2: Nearly > More than"}},
		"twice":                 {"Twice as many people came this year", "Three times as many people came this year", []string{"number 3: Twice > Three times"}},
		"tripled":               {"We doubled our sales in a year", "We tripled our sales in a year", []string{"number 3: doubled > tripled"}},
		"scores":                {"Dozens of people died in the flood", "Hundreds of people died in the flood", []string{"number 3: Dozens > Hundreds"}},
		"date reordered":        {"We met on 3 March 2024.", "We met on March 4 2024.", []string{"number 3: 3 > 4"}},
		"day before month":      {"It opens on May 5", "It opens on 6 May", []string{"number 3: 5 > 6"}},
		"decades":               {"It is the first time in 20 years that prices fell", "It is the first time in two decades that prices fell", []string{"spelling 1: 20 years > two decades"}},
		"hours in minutes":      {"The talks lasted two hours in all", "The talks lasted 120 minutes in all", []string{"spelling 1: two hours > 120 minutes"}},
		"days in hours":         {"They talked for two days in all", "They talked for 48 hours in all", []string{"spelling 1: two days > 48 hours"}},
		"other decades":         {"It is the first time in 20 years that prices fell", "It is the first time in three decades that prices fell", []string{"number 3: 20 years > three decades"}},
		"restriction":           {"Only the army can stop this", "The army can stop this", []string{"modality 2: Only > ", "case 1: the > The"}},
		"cause":                 {"We did it because we had to", "We did it although we had to", []string{"negation 3: because > although"}},
		"swapped":               {"The army killed the rebels", "The rebels killed the army", []string{"rewording 2: army > rebels", "rewording 2: rebels > army"}},
		"swapped names":         {"Norvale attacked Sarvania last week", "Sarvania attacked Norvale last week", []string{"rewording 2: Norvale attacked Sarvania > Sarvania attacked Norvale"}},
		"swapped pronoun":       {"He hit the dog", "The dog hit him", []string{"rewording 2: He hit > ", "case 1: the > The", "rewording 2:  > hit him"}},
		"swapped pronouns":      {"They blame us for the flood", "We blame them for the flood", []string{"rewording 2: They blame > ", "rewording 2: us > We", "rewording 2:  > blame them"}},
		"possessive swapped":    {"They blame our party", "Our party blames them", []string{"rewording 2: They blame > ", "case 1: our > Our", "rewording 2:  > blames them"}},
		"pronoun in passive":    {"He was hit by the dog", "The dog hit him", []string{"rewording 1: He was hit by > ", "case 1: the > The", "rewording 1:  > hit him"}},
		"passive by pronoun":    {"The dog bit him", "The dog was bitten by him", []string{"rewording 2: bit > was bitten by"}},
		"other construction":    {"It worries me a lot", "I worry about it a lot", []string{"rewording 1: It worries > ", "inflection 1: me > I", "rewording 1:  > worry about it"}},
		"question":              {"Is the bridge safe for cars?", "The bridge is safe for cars.", []string{"fragment 1: Is > ", "case 1: the > The", "rewording 1:  > is", "punctuation 2: ? > ."}},
		"question, he asked":    {"Is the bridge safe for cars?", "Is the bridge safe for cars,", []string{"punctuation 1: ? > ,"}},
		"repeat not":            {"I am not, repeat not, resigning", "I am not resigning", []string{"omission 2: , repeat not, > "}},
		"I repeat, not":         {"I am not, I repeat, not resigning", "I am not resigning", []string{"omission 2: not, I repeat, > "}},
		"repeated, then none":   {"I am not, repeat not, resigning", "I am resigning", []string{"omission 3: not, repeat not, > "}},
		"no repetition":         {"We will not, they say, not pay the owners", "We will not, they say, pay the owners", []string{"negation 3: not > "}},
		"neither of two":        {"He is not a thief, and not a liar", "He is not a thief or a liar", []string{"punctuation 1: , > ", "rewording 1: and not > or"}},
		"neither of adjectives": {"I am not tired, and not ill", "I am not tired or ill", []string{"rewording 1: , and not > or"}},
		"one of two":            {"He is a thief and not a liar", "He is a thief or a liar", []string{"rewording 1: and > or", "negation 3: not > "}},
		"no, an answer":         {"No, we will sell the ship", "We will sell the ship", []string{"fragment 1: No, > ", "case 1: we > We"}},
		"no before a noun":      {"They said that no ship of ours was sold", "ship of ours was sold", []string{"fragment 3: They said that no > "}},
		"a pair":                {"We want peace and bread", "We want bread and peace", []string{"rewording 1: peace and bread > bread and peace"}},
		"passive":               {"Adler criticised Webb last week", "Webb was criticised by Adler last week", []string{"rewording 1: Adler criticised Webb > Webb was criticised by Adler"}},
		"comma elided":          {"We rely on them, and we will pay", "We rely on them ... we will pay", []string{"elision 1: , and > ..."}},
		"about a dozen":         {"We have 12 patients in the ward now", "We have about a dozen patients in the ward now", []string{"number 1: 12 > about a dozen"}},
		"slide left":            {"I will not resign, and I will fight on.", "I will ... fight on.", []string{"elision 3: not resign, and I will > ..."}},
		"slide of b":            {"We ... want to stay.", "We want to leave and we want to stay.", []string{"elision 1: ... > want to leave and we"}},
		"title":                 {"We met Mr. Okafor in the old hall", "We met Okafor in the old hall", []string{"rewording 1: Mr. > "}},
		"a people":              {"We asked the British for help last year", "We asked the UK for help last year", []string{"rewording 1: British > UK"}},
		"seat of power":         {"We asked the United States for help last year", "We asked Washington for help last year", []string{"name 2: the United States > Washington"}},
		"another seat":          {"We trust Moscow to keep its word", "We trust Poland to keep its word", []string{"name 3: Moscow > Poland"}},
		"us and US":             {"They asked us for help last year", "They asked America for help last year", []string{"rewording 2: us > America"}},
		"decimals":              {"The wall has cost 30.88 billion crowns so far", "The wall has cost 30.8 billion crowns so far", []string{"number 1: 30.88 billion > 30.8 billion"}},
		"not rounded":           {"We counted 24 boats in the harbour", "We counted 20 boats in the harbour", []string{"number 3: 24 > 20"}},
		"year":                  {"The wall was built in 2019 and it held", "The wall was built in 2020 and it held", []string{"number 3: 2019 > 2020"}},
		"more than":             {"More than ten ports of the coast were closed", "A dozen ports of the coast were closed", []string{"number 1: More than ten > A dozen"}},
		"not more than":         {"More than ten ports of the coast were closed", "Nine ports of the coast were closed", []string{"number 3: More than ten > Nine"}},
		"whether or not":        {"We ask whether or not the wall will hold", "We ask whether the wall will hold", []string{"rewording 1: or not > "}},
		"converted":             {"We walked for 52 km through the mud", "We walked for 32 miles through the mud", []string{"number 1: 52 km > 32 miles"}},
		"not converted":         {"We walked for 52 km through the mud", "We walked for 52 miles through the mud", []string{"number 3: km > miles"}},
		"name put otherwise":    {"They built the Flood Detection Centre here", "They built the Flooding Awareness Centre here", []string{"rewording 2: Flood Detection > Flooding Awareness"}},
		"translation":           {"We trust the power of our crews and their nerve in every storm", "We rely on the strength of our crews and their courage in every storm", []string{"rewording 1: trust the power > rely on the strength", "rewording 1: nerve > courage"}},
		"word order":            {"Nobody has ever met the heads of the harbour", "Nobody ever has met the harbour heads", []string{"rewording 1: has ever > ever has", "rewording 1: heads of the harbour > harbour heads"}},
		"marks around":          {"She knew “the owner” of it and so did we", "She knew “the keeper” of it and so did we", []string{"rewording 2: owner > keeper"}},
		"only if":               {"I would back the bill only if it protects the tenants here", "I would back the bill", []string{"fragment 3: only if it protects the tenants here > "}},
		"forgotten":             {"They forgot to call the fire brigade that night", "They did not call the fire brigade that night", []string{"rewording 1: forgot to > did not"}},
		"forgot":                {"They forgot to call the fire brigade that night", "They called the fire brigade that night", []string{"omission 3: forgot to > ", "inflection 1: call > called"}},
		"other quantity":        {"Most of the workers were paid in full", "All of the workers were paid in full", []string{"rewording 2: Most > All"}},
		"some of all":           {"All of the workers were paid in full", "Some of the workers were paid in full", []string{"negation 3: All > Some"}},
		"short unit":            {"The crate weighs two kilograms at most", "The crate weighs 2 kg at most", []string{"spelling 1: two kilograms > 2 kg"}},
		"euros":                 {"It cost us 3 million euros last year", "It cost us €3 million last year", []string{"spelling 1: 3 million euros > €3 million"}},
		"one in five":           {"One in five children of this town is hungry", "One in four children of this town is hungry", []string{"number 3: five > four"}},
		"two out of three":      {"Two out of three voters stayed home that day", "Two thirds of voters stayed home that day", []string{"number 1: Two out > Two thirds", "omission 2: three > "}},
		"by a third":            {"Our spending will rise by a third", "Our spending will rise by a fourth", []string{"number 3: a third > a fourth"}},
		"ordinal":               {"He was born in the nineteenth century", "He was born in the 19th century", []string{"spelling 1: nineteenth > 19th"}},
		"noon":                  {"They meet at noon in the old hall", "They meet at 12 p.m. in the old hall", []string{"spelling 1: noon > 12 p.m."}},
		"midnight":              {"They meet at midnight in the old hall", "They meet at noon in the old hall", []string{"number 3: midnight > noon"}},
		"first name":            {"Maria Holm paid for the new pier", "Peter Holm paid for the new pier", []string{"name 3: Maria > Peter"}},
		"first place":           {"Norway closed the strait to our ships", "Sweden closed the strait to our ships", []string{"name 3: Norway > Sweden"}},
		"title and name":        {"We met Chancellor Adler in the old hall", "We met Ruth Adler in the old hall", []string{"rewording 2: Chancellor > Ruth"}},
		"German noun":           {"Der Minister hat das Gesetz unterschrieben und ist gegangen", "Der Kanzler hat das Gesetz unterschrieben und ist gegangen", []string{"rewording 2: Minister > Kanzler"}},
		"Monat":                 {"Das Gesetz kommt nicht vor Mai in den Rat", "Das Gesetz kommt nicht vor Juni in den Rat", []string{"number 3: Mai > Juni"}},
		"不":                     {"我们不会放弃这座城市", "我们会放弃这座城市", []string{"negation 3: 不 > "}},
		"roles in passive":      {"The dog bit the postman on Friday", "The dog was bitten by the postman on Friday", []string{"rewording 2: bit > was bitten by"}},
		"verb of two words":     {"We rely on our friends on the coast", "We trust our friends on the coast", []string{"rewording 1: rely on > trust"}},
		"anything but":          {"The owner is anything but a liar, they say", "The owner is a liar, they say", []string{"negation 3: anything but > "}},
		"denial left out":       {"The minister denied that he took bribes", "The minister took bribes", []string{"omission 3: denied that he > "}},
		"tag question":          {"You can't trust them, can you?", "You can trust them, can't you?", []string{"negation 2: can't > can", "negation 2: can > can't"}},
		"as it is said":         {"I'm gonna fight this thing here", "I am going to fight this thing here", []string{"rewording 1: I'm gonna > I am going to"}},
		"ain't":                 {"The crews ain't coming back this year", "The crews aren't coming back this year", []string{"rewording 1: ain't > aren't"}},
		"nicht at the end":      {"Wir schaffen das in diesem Jahr", "Wir schaffen das in diesem Jahr nicht", []string{"negation 3:  > nicht"}},
		"Roman numeral":         {"The pier was built before World War II", "The pier was built before World War Two", []string{"spelling 1: II > Two"}},
		"other Roman":           {"They crowned Philip II in the old hall", "They crowned Philip III in the old hall", []string{"number 3: II > III"}},
		"own name of a city":    {"We met the owners in Munich", "We met the owners in München", []string{"spelling 1: Munich > München"}},
		"part of a million":     {"The fleet lost a quarter of a million crowns", "The fleet lost 250,000 crowns", []string{"spelling 1: a quarter of a million > 250,000"}},
		"decimal comma":         {"A loaf costs 1,50 euros in this town", "A loaf costs 1.50 euros in this town", []string{"spelling 1: 1,50 > 1.50"}},
		"points in millions":    {"He got 1.000.000 votes in all", "He got 1,000,000 votes in all", []string{"spelling 1: 1.000.000 > 1,000,000"}},
		"range":                 {"We need 10 million to 20 million crowns", "We need 10 to 20 million crowns", []string{"spelling 1: 10 million > 10"}},
		"other range":           {"We need 15 million to 20 million crowns", "We need 10 to 20 million crowns", []string{"number 3: 15 million > 10"}},
		"seat at the start":     {"Moscow wants to talk about grain", "Kyiv wants to talk about grain", []string{"name 3: Moscow > Kyiv"}},
		"name at the start":     {"Gaddafi has left the old palace", "Qadhafi has left the old palace", []string{"spelling 1: Gaddafi > Qadhafi"}},
		"one office":            {"The Prime Minister knew of the leak", "The Premier knew of the leak", []string{"rewording 1: Prime Minister > Premier"}},
		"spelling, possessor":   {"The programme's budget grew again", "The program's budget grew again", []string{"spelling 1: programme's > program's"}},
		"not without":           {"You cannot build here without a permit", "You cannot build here", []string{"fragment 3: without a permit > "}},
		"without, not":          {"Without a permit, nobody can build here", "nobody can build here", []string{"fragment 3: Without a permit, > "}},
		"merely without":        {"We will pay the whole fine without delay", "We will pay the whole fine", []string{"fragment 1: without delay > "}},
		"a few":                 {"We saw few people at the meeting", "We saw a few people at the meeting", []string{"rewording 2:  > a"}},
		"a little":              {"There is little hope for the harbour", "There is a little hope for the harbour", []string{"rewording 2:  > a"}},
		"unit at the digits":    {"The road is 5km long in all", "The road is 3 miles long in all", []string{"number 1: 5km > 3 miles"}},
		"kilos":                 {"The bag weighs 10 kilos, I think", "The bag weighs 22 pounds, I think", []string{"number 1: 10 kilos > 22 pounds"}},
		"result turned round":   {"We lost the last game by 3-2", "We lost the last game by 2-3", []string{"number 3: 3-2 > 2-3"}},
		"time with a point":     {"The fire began at 10:30 p.m. on the pier", "The fire began at 22.30 on the pier", []string{"spelling 1: 10:30 p.m. > 22.30"}},
		"question by order":     {"Did we lose the vote in the council", "We lost the vote in the council", []string{"rewording 2: Did > ", "case 1: we > We", "inflection 1: lose > lost"}},
		"question of a name":    {"Is Webb fit for the post of mayor?", "Webb is fit for the post of mayor", []string{"rewording 2: Is > ", "rewording 1:  > is", "punctuation 1: ? > "}},
		"two questions":         {"Did we lose the vote in the council?", "We lost the vote in the council?", []string{"fragment 1: Did > ", "case 1: we > We", "inflection 1: lose > lost"}},
		"part of a question":    {"Do you really want a man on the board who sank two boats in one year?", "two boats in one year.", []string{"fragment 1: Do you really want a man on the board who sank > ", "punctuation 1: ? > ."}},
		"not until":             {"The harbour won't open until May", "The harbour will open in May", []string{"rewording 1: won't > will", "rewording 1: until > in"}},
		"until":                 {"The harbour won't open until May", "The harbour will open until May", []string{"negation 3: won't > will"}},
		"not in":                {"The harbour won't open in May", "The harbour will open in June", []string{"negation 3: won't > will", "number 3: May > June"}},
		"not before":            {"He did not speak before midnight", "He spoke after midnight", []string{"rewording 1: did not speak before > spoke after"}},
		"gelmedi":               {"Bakan dün akşam toplantıya geldi", "Bakan dün akşam toplantıya gelmedi", []string{"negation 3: geldi > gelmedi"}},
		"artırmayacağız":        {"Bu yıl vergileri artıracağız", "Bu yıl vergileri artırmayacağız", []string{"negation 3: artıracağız > artırmayacağız"}},
		"bilmiyor":              {"Bunu kuzeyde herkes biliyor", "Bunu kuzeyde herkes bilmiyor", []string{"negation 3: biliyor > bilmiyor"}},
		"yok":                   {"Hastanede yatak var", "Hastanede yatak yok", []string{"negation 3: var > yok"}},
		"ません":                   {"私たちは橋を閉鎖します", "私たちは橋を閉鎖しません", []string{"negation 3: す > せん"}},
		"なかった":                  {"彼は会議に来た", "彼は会議に来なかった", []string{"insertion 3:  > なかっ"}},
		"unsicher":              {"Die alte Brücke ist sicher", "Die alte Brücke ist unsicher", []string{"negation 3: sicher > unsicher"}},
		"immer":                 {"Wir haben immer davon gewusst", "Wir haben nie davon gewusst", []string{"negation 3: immer > nie"}},
		"inte":                  {"Vi stänger hamnen i år", "Vi stänger inte hamnen i år", []string{"negation 3:  > inte"}},
		"non":                   {"Chiuderemo il porto quest'anno", "Non chiuderemo il porto quest'anno", []string{"negation 3:  > Non", "case 1: Chiuderemo > chiuderemo"}},
		"ne pas":                {"Nous fermerons le port cette année", "Nous ne fermerons pas le port cette année", []string{"rewording 1:  > ne", "negation 3:  > pas"}},
		"as long as":            {"If they leave us alone we will be in good shape", "As long as they leave us alone we will be in good shape", []string{"rewording 1: If > As long as"}},
		"moved modal":           {"What should actually be a feast is now a fight", "What actually should be a feast is now a fight", []string{"rewording 1: should actually > actually should"}},
		"moved only":            {"We only sell the boats to them", "We sell only the boats to them", []string{"modality 2: only > ", "modality 2:  > only"}},
		"false start, cut":      {"They want the boats. If she wins, if she wins the vote, we go home", "If she wins the vote, we go home", []string{"fragment 1: They want the boats. If she wins, > ", "case 1: if > If"}},
		"dots set apart":        {"The wall held . . . and nobody was hurt", "The wall held all night and nobody was hurt", []string{"elision 1: . . . > all night"}},
		"day for week":          {"It costs 20 pounds a day in all", "It costs 20 pounds a week in all", []string{"number 3: day > week"}},
		"name in initials":      {"The World Health Organization knew of it", "The WHO knew of it", []string{"spelling 1: World Health Organization > WHO"}},
		"other initials":        {"The World Health Organization knew of it", "The WTO knew of it", []string{"name 3: World Health Organization > WTO"}},
		"title for given name":  {"Peter Webb signed it on Friday", "Mr Webb signed it on Friday", []string{"rewording 1: Peter > Mr"}},
		"no time":               {"They have no other answer to it", "They don’t have any other answer to it", []string{"rewording 1:  > don’t", "rewording 1: no > any"}},
		"said no":               {"They did not say that the crew was told", "They said that no crew was told", []string{"negation 2: did not > ", "inflection 1: say > said", "negation 2: the > no"}},
		"false start":           {"We leave if she, if she wins the vote, and go home", "We leave if she wins the vote, and go home", []string{"omission 2: she, if > "}},
	} {
		t.Run(name, func(t *testing.T) {
			got := compare.Compare(c.a, c.b)
			assert.Equal(t, c.want, described(got.Edits))
			assert.True(t, got.Same, "score %.3f", got.Score)
		})
	}
}

func TestMovedNumber(t *testing.T) {
	c := compare.Compare("The offer on the table is 40 million euros, and that is an insult",
		"There is an offer of 14 million euros on the table, which is an insult")
	require.Equal(t, compare.Meaning, c.Severity)
	assert.True(t, slices.ContainsFunc(c.Edits, func(e compare.Edit) bool { return e.Class == compare.Number }))
}

// cut takes the words of the edits on one side out of its text. What is left of a
// is left of b too: that makes b of a when the words of b are put in.
func cut(text string, edits []compare.Edit, side side) string {
	var out strings.Builder
	at := 0
	for _, s := range spansOf(edits, side) {
		out.WriteString(text[at:s.Start])
		at = s.End
	}
	out.WriteString(text[at:])
	return out.String()
}

// A side picks the passage of an edit that stands in one of the texts.
type side func(compare.Edit) compare.Passage

func sideA(e compare.Edit) compare.Passage { return e.A }
func sideB(e compare.Edit) compare.Passage { return e.B }

// spansOf returns the passages of edits on one side that are not empty, in order.
func spansOf(edits []compare.Edit, side side) []compare.Span {
	var spans []compare.Span
	for _, e := range edits {
		if p := side(e); !p.Empty() {
			spans = append(spans, p.Span)
		}
	}
	slices.SortFunc(spans, func(x, y compare.Span) int { return x.Start - y.Start })
	return spans
}

// kept is how much of the text before a place no edit changes.
func kept(place int, edits []compare.Edit, side side) int {
	changed := 0
	for _, s := range spansOf(edits, side) {
		changed += max(0, min(place, s.End)-s.Start)
	}
	return place - changed
}

func FuzzCompare(f *testing.F) {
	f.Add("We trust the power of the law and its reach.", "We rely on the strength of the law and its influence")
	f.Add("", "...")
	f.Add("“", "we sign this year if ,")
	f.Add("don’t stop, 2,000 men", "do stop [now], two thousand men")
	f.Add("\xff\xfe a\tb\n", "a  b")
	f.Add("the offer is 40 euros in all here", "in all here the offer is 14 euros")
	f.Add("offe uro\x96 in all h", "i\xd7 all here the offes  r\xac\xaci14\beuros")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) <= 2000 {
			requireSound(t, a, b)
		}
	})
}

// Rules ask for certain words in certain places, which a fuzzer does not come upon:
// such words in any order are sound too.
func TestWordsInAnyOrder(t *testing.T) {
	words := strings.Fields("if unless until not no won't cannot never we they will would may the bridge , . ? “ ... [ ] " +
		"20 30 per cent 3 p.m. noon half two third million a week year and or but hardly said um you know I think " +
		"Harold Adler Mr U.S. gelmedi geldi nicht ない did only without more than about yesterday Monday first")
	random := rand.New(rand.NewPCG(1, 2))
	some := func() string {
		out := make([]string, 1+random.IntN(9))
		for i := range out {
			out[i] = words[random.IntN(len(words))]
		}
		return strings.Join(out, " ")
	}
	for range 5000 {
		a, b := some(), some()
		requireSound(t, a, b)
		requireSound(t, a+" "+b, some()+" "+b)
	}
}

// requireSound requires what holds of any two texts: scores in range and symmetric, spans
// in place, and edits that turn one text into the other.
func requireSound(t *testing.T, a, b string) {
	c := compare.Compare(a, b)
	require.Equal(t, c.Score, compare.Compare(b, a).Score, "symmetric")
	require.True(t, c.Score >= 0 && c.Score <= 1)
	x := compare.Utterance{Text: a, Speaker: "Ada Holm", Kind: quote.Direct}
	y := compare.Utterance{Text: b, Speaker: "Ruth Adler", Kind: quote.Indirect, Context: a + " " + b}
	comparer := new(compare.Comparer)
	require.Equal(t, comparer.CompareUtterances(x, y).Score, comparer.CompareUtterances(y, x).Score, "symmetric")
	if a == b {
		require.Empty(t, c.Edits)
		require.Equal(t, 1.0, c.Score)
	}
	checkSpans(t, a, c.Edits, sideA)
	checkSpans(t, b, c.Edits, sideB)
	require.Equal(t, cut(a, c.Edits, sideA), cut(b, c.Edits, sideB), "edits turn a into b")
	for _, e := range c.Edits {
		if e.A.Empty() || e.B.Empty() {
			require.Equal(t, kept(e.A.Start, c.Edits, sideA), kept(e.B.Start, c.Edits, sideB), "%v stands where the other's words would go", e)
		}
	}
	aligned := compare.Align(a, b)
	checkAligned(t, a, aligned, func(p compare.Pair) compare.Span { return p.A })
	checkAligned(t, b, aligned, func(p compare.Pair) compare.Span { return p.B })
}

// checkAligned checks that one side's aligned spans are valid, and the same or apart.
func checkAligned(t *testing.T, text string, aligned []compare.Pair, side func(compare.Pair) compare.Span) {
	t.Helper()
	var spans []compare.Span
	for _, p := range aligned {
		s := side(p)
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text))
		if utf8.ValidString(text) {
			require.True(t, utf8.ValidString(s.In(text)))
		}
		spans = append(spans, s)
	}
	slices.SortFunc(spans, func(x, y compare.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	spans = slices.Compact(spans)
	for i := 1; i < len(spans); i++ {
		require.LessOrEqual(t, spans[i-1].End, spans[i].Start)
	}
}

// checkSpans checks that one side's passages are valid and do not overlap.
func checkSpans(t *testing.T, text string, edits []compare.Edit, side side) {
	t.Helper()
	for _, e := range edits {
		p := side(e)
		require.True(t, 0 <= p.Start && p.Start <= p.End && p.End <= len(text))
		require.Equal(t, text[p.Start:p.End], p.Text)
		if utf8.ValidString(text) {
			require.True(t, utf8.ValidString(p.Text))
		}
	}
	spans := spansOf(edits, side)
	for i := 1; i < len(spans); i++ {
		require.LessOrEqual(t, spans[i-1].End, spans[i].Start)
	}
}

// A desk that keeps comparisons as JSON gets back what it kept.
func TestJSON(t *testing.T) {
	for _, b := range []string{"We will sell 20 ships", "It rained in the hills all night", "We will sell 10 ships, and soon."} {
		want := compare.Compare("We will sell 10 ships", b)
		text, err := json.Marshal(want)
		require.NoError(t, err)
		var got compare.Comparison
		require.NoError(t, json.Unmarshal(text, &got))
		assert.Equal(t, want, got)
	}
	assert.Error(t, json.Unmarshal([]byte(`{"Relation":"cousin"}`), new(compare.Comparison)))
	assert.Error(t, json.Unmarshal([]byte(`{"Class":"lie"}`), new(compare.Edit)))
}
