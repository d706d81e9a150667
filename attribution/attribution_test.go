package attribution_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// attribute returns the attributions of an article's quotes, without reported speech.
func attribute(article string) []attribution.Attribution {
	var out []attribution.Attribution
	for _, a := range attribution.Attribute(article, quote.Extract(article)) {
		if a.Kind != quote.Indirect {
			out = append(out, a)
		}
	}
	return out
}

// Each article credits its last quote.
var speakerTests = []struct {
	name, article string
	mention       string
	speaker       string
	typ           attribution.SpeakerType
}{
	{"subject after", "“The bridge is safe,” Ruth Adler said.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"subject before", "Ruth Adler said, “The bridge is safe and it will stay open.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"inversion", "“The bridge is safe,” said Ruth Adler, a former judge.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"apposition", "Ruth Adler, a former judge, said, “The bridge is safe and open.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"long apposition", "Ruth Adler, a former judge who is now a fellow at the River Institute, which works on floods, said the plan is “just a costly trick.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"fullest name", "Ruth Adler spoke first. “The bridge is safe,” Adler said.", "Adler", "Ruth Adler", attribution.Person},
	{"fullest name later", "“The bridge is safe,” Adler said. Ruth Adler spoke first.", "Adler", "Ruth Adler", attribution.Person},
	{"pronoun, past a place", "Ruth Adler spoke first. It rained in Orland. “The bridge is safe,” she said.", "she", "Ruth Adler", attribution.Person},
	{"pronoun, past what he was", "Tom Webb, who as finance minister paid for it, was glum. “The bridge is safe,” he said.", "he", "Tom Webb", attribution.Person},
	{"pronoun, of a possessor", "Ann Lee left early. Ruth Adler's critics call her rash. “The bridge is safe,” she said.", "she", "Ruth Adler", attribution.Person},
	{"nationality", "Jan Vos left. “The bridge is safe,” the Dutchman said.", "the Dutchman", "the Dutchman", attribution.Unnamed},
	{"title", "“The bridge is safe,” Transport Minister Ruth Adler told reporters.", "Transport Minister Ruth Adler", "Ruth Adler", attribution.Person},
	{"title like an outlet", "“The bridge is safe,” Vice President Ruth Adler told reporters.", "Vice President Ruth Adler", "Ruth Adler", attribution.Person},
	{"role at a body", "“The bridge is safe,” Norvale House press secretary Ruth Adler said.", "Norvale House press secretary Ruth Adler", "Ruth Adler", attribution.Person},
	{"surname like a body", "“The bridge is safe,” said Ruth Hill.", "Ruth Hill", "Ruth Hill", attribution.Person},
	{"body like a surname", "“The bridge is safe,” said the Hill.", "the Hill", "Hill", attribution.Organization},
	{"pronoun", "Ruth Adler met the crew on Monday. “The bridge is safe,” she said.", "she", "Ruth Adler", attribution.Person},
	{"gender", "Mr. Tom Webb met Ms. Ruth Adler. “The bridge is safe,” she said.", "she", "Ruth Adler", attribution.Person},
	{"pronoun is no body", "Norvale Steel’s chief executive, Tom Webb, apologised. “We are deeply sorry,” he said.", "he", "Tom Webb", attribution.Person},
	{"nominal", "Norvale President Ruth Adler met Orland President Ian Moss. “We will sign,” the Norvale president said.", "the Norvale president", "Ruth Adler", attribution.Person},
	{"nation", "Swedish President Ruth Adler met Danish President Ian Moss. “We will sign the treaty,” the Swedish president said.", "the Swedish president", "Ruth Adler", attribution.Person},
	{"according to", "The mood is “calm and confident about the vote,” according to Ruth Adler.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"body", "“The dam will hold for a century,” the ministry said.", "the ministry", "the ministry", attribution.Organization},
	{"body of", "“The dam will hold for a century,” the Department of Justice said.", "the Department", "Department of Justice", attribution.Organization},
	{"body for", "The Center for River Studies left. The Center for Air Studies said the dam was “a gamble with public money.”", "The Center", "Center for Air Studies", attribution.Organization},
	{"body by", "The Senate by night is empty. “The dam will hold for a century,” the Senate said.", "the Senate", "Senate", attribution.Organization},
	{"group", "“We heard it all night,” residents said.", "residents", "residents", attribution.Collective},
	{"unnamed", "A senior official, who asked not to be named, called the plan “a gamble with public money.”", "A senior official", "a senior official", attribution.Unnamed},
	{"transliterations", "President Recep Yılmaz arrived. “We will talk to both sides,” Yilmaz said.", "Yilmaz", "Recep Yılmaz", attribution.Person},
	{"goes on", "“The bridge is safe,” Ruth Adler said. “It will stay open all winter.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"fragment", "Ruth Adler said the plan was “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"agent", "The plan was called “a gamble with public money” by Ruth Adler.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"pronoun for a given name", "Anna met Peter on the bridge. “It is late and cold,” he said.", "he", "Peter", attribution.Person},
	{"behind according to", "According to Tom Webb, the minister said the bridge was “a danger to children” and ships.", "the minister", "the minister", attribution.Unnamed},
	{"agent, body", "The bridge was described as “a danger to children” by the ministry.", "the ministry", "the ministry", attribution.Organization},
	{"agent before", "Tom Webb was accused by Ruth Adler of “lying to the whole town.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"in the words of", "In the words of Ruth Adler, the plan is “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"possessor of words", "In Ruth Adler’s words, the plan is “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"age", "The crew left at noon. “I will not leave this house,” said the 54-year-old.", "the 54-year-old", "the 54-year-old", attribution.Unnamed},
	{"age after a name", "Ruth Adler, 54, runs the mill. Tom Webb, 61, helps. “I start work at five,” the 54-year-old said.", "the 54-year-old", "Ruth Adler", attribution.Person},
	{"age in a role", "Ruth Adler, a 54-year-old baker, met Tom Webb (61). “I start work at five,” the 54-year-old said.", "the 54-year-old", "Ruth Adler", attribution.Person},
	{"age before the name", "“I will not leave this house,” the 54-year-old said. Ruth Adler, 54, runs the mill.", "the 54-year-old", "Ruth Adler", attribution.Person},
	{"name at the end", "“The bridge is safe,” said the head of the Norvale mission, Ruth Adler.", "the head", "Ruth Adler", attribution.Person},
	{"name like a preposition", "Her brother, Per Lind, stayed. “I saw nothing at all,” he said.", "he", "Per Lind", attribution.Person},
	{"two roles", "“The bridge is safe,” said actor and director Tom Webb.", "actor and director Tom Webb", "Tom Webb", attribution.Person},
	{"first person", "By Dana Frost\n\nThe crew left at noon. “Do you think the bridge is safe?” I asked.", "I", "Dana Frost", attribution.Person},
	{"first person, no byline", "The crew left at noon. “Do you think the bridge is safe?” I asked.", "I", "I", attribution.Unnamed},
	{"cataphora", "Ian Moss spoke first.\n\nAfter he called the plan “a gamble with public money,” Tom Webb left the room.", "he", "Tom Webb", attribution.Person},
	{"one of them", "Two neighbours left. One of them, Lena Fisk, said: “It shook the house.”", "One", "Lena Fisk", attribution.Person},
	{"quoted with a role", "The agency quoted the general, Ivan Bondar, as saying the bridge was “gone for good.”", "the general", "Ivan Bondar", attribution.Person},
	{"unlisted verb", "“It is gone,” Bondar said. General Ivan Bondar commands the east.", "Bondar", "Ivan Bondar", attribution.Person},
	{"what somebody called", "It was what Mayor Ruth Adler called “a day of shame for the town.”", "Mayor Ruth Adler", "Ruth Adler", attribution.Person},
	{"a letter obtained by", "A letter obtained by the agency says the plan is “a gamble with public money.”", "A letter", "a letter obtained by the agency", attribution.Unnamed},
	{"whose", "Ruth Adler, whose hometown, Orland, is wet, said it was “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"role named later", "“Prices will fall by the autumn,” the governor predicted. Ruth Adler, the governor since May, was pleased.", "the governor", "Ruth Adler", attribution.Person},
	{"role behind a copula", "Ruth Adler is the spokeswoman of the water board. Tom Webb is a farmer. “The water is clean,” the spokeswoman said.", "the spokeswoman", "Ruth Adler", attribution.Person},
	{"lead-in", "Ruth Adler met the crew on Monday.\n\nHer answer was short.\n\n“Never again will we close that road.”", "Her", "Ruth Adler", attribution.Person},
	{"whose spokesman", "“The bridge is safe,” said a spokesman for Ruth Adler.", "a spokesman", "a spokesman for Ruth Adler", attribution.Unnamed},
	{"occasion", "“The bridge is safe,” said a spokesman at a meeting.", "a spokesman", "a spokesman", attribution.Unnamed},
	{"familiar with", "“The bridge is safe,” said a person familiar with the talks.", "a person", "a person familiar with the talks", attribution.Unnamed},
	{"known as", "“I saw it fall,” said a guard known only as Bob.", "a guard", "Bob", attribution.Person},
	{"a woman who", "A woman who lost her son in the fire said “nobody warned us about it.”", "A woman", "a woman", attribution.Unnamed},
	{"an official who asked", "An official who asked not to be named said the bridge was “a gamble with public money.”", "An official", "an official", attribution.Unnamed},
	{"answered", "The judge asked, “Why?” and Ruth Adler answered, “Because the bridge is safe.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"label behind a quote", "Coach Tom Webb: “The bridge is safe.” Ruth Adler: “It will stay open all winter.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"governor of a bank", "Bank of Norvale governor Ruth Adler said it was “a gamble with public money.”", "Norvale governor Ruth Adler", "Ruth Adler", attribution.Person},
	{"elect", "President-elect Ruth Adler said it was “a gamble with public money.”", "President-elect Ruth Adler", "Ruth Adler", attribution.Person},
	{"who, behind a dash", "Ruth Adler – who had promised “a flood of money” – stayed.", "who", "Ruth Adler", attribution.Person},
	{"who, in brackets", "Ruth Adler (who had promised “a flood of money”) stayed.", "who", "Ruth Adler", attribution.Person},
	{"two names", "Ruth Adler met Tom Webb. “The bridge is safe,” Adler and Webb said.", "Adler and Webb", "Ruth Adler and Tom Webb", attribution.Collective},
	{"three names", "Ruth Adler, Tom Webb and Lena Fisk said it was “a gamble with public money.”", "Ruth Adler, Tom Webb and Lena Fisk", "Ruth Adler, Tom Webb and Lena Fisk", attribution.Collective},
	{"two names after", "“The bridge is safe,” said Ruth Adler and Tom Webb.", "Ruth Adler and Tom Webb", "Ruth Adler and Tom Webb", attribution.Collective},
	{"a name with a verb of its own", "“The bridge is safe,” said Ruth Adler and Tom Webb left.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"a name and a role", "Ruth Adler and her lawyer said it was “a gamble with public money.”", "Ruth Adler and her lawyer", "Ruth Adler and her lawyer", attribution.Collective},
	{"two roles of one", "“The bridge is safe,” said the mayor and head of the board.", "the mayor", "the mayor", attribution.Unnamed},
	{"they", "Ruth Adler and Tom Webb stayed. They called it “a gamble with public money.”", "They", "Ruth Adler and Tom Webb", attribution.Collective},
	{"and their own sentence", "Police left Adler and Webb said it was “a gamble with public money.”", "Webb", "Webb", attribution.Person},
	{"both", "Ruth Adler and Tom Webb both said it was “a gamble with public money.”", "Ruth Adler and Tom Webb", "Ruth Adler and Tom Webb", attribution.Collective},
	{"surname like a role", "Tim Cook unveiled a phone. “The bridge is safe,” Cook said.", "Cook", "Tim Cook", attribution.Person},
	{"age of one who told none", "Tom Webb, a striker, scored. “I start work at five,” the 22-year-old said.", "the 22-year-old", "Tom Webb", attribution.Person},
	{"it", "In a statement, Norvale Steel apologised. “What happened was our fault,” it read.", "it", "Norvale Steel", attribution.Organization},
	{"the bank", "The Norvale Bank is for sale. “The bank is safe,” the bank said.", "the bank", "Norvale Bank", attribution.Organization},
	{"one of two banks", "The Norvale Bank has bought the Orland Bank. “The money is safe,” the bank said.", "the bank", "the bank", attribution.Organization},
	{"body beside its name", "The refugee agency, UNHCR, said it was “a gamble with public money.”", "The refugee agency", "UNHCR", attribution.Organization},
	{"owner of a name", "“The bridge is safe,” wrote Norvale’s Ruth Adler.", "Norvale’s Ruth Adler", "Ruth Adler", attribution.Person},
	{"union of several", "“The bridge is safe,” the Norvale Farmers’ Union said.", "the Norvale Farmers’ Union", "Norvale Farmers’ Union", attribution.Organization},
	{"name with an and", "“The bridge is safe,” said Holt & Sons.", "Holt & Sons", "Holt & Sons", attribution.Organization},
	{"name with a particle", "“The bridge is safe,” said Dr. Amina al-Rashid.", "Dr. Amina al-Rashid", "Amina al-Rashid", attribution.Person},
	{"country in no list", "Talks in Sarvania broke down. “The bridge is safe,” Sarvania said.", "Sarvania", "Sarvania", attribution.Organization},
	{"legion", "“The bridge is safe,” the Swedish Legion said.", "the Swedish Legion", "Swedish Legion", attribution.Organization},
	{"he is no place", "Tom Webb left. It rained in Iowa. Iowa was cold. “The bridge is safe,” he said.", "he", "Tom Webb", attribution.Person},
	{"minister for", "“The bridge is safe,” said Minister for Transport Ruth Adler.", "Minister for Transport Ruth Adler", "Ruth Adler", attribution.Person},
	{"name in an apposition", "The baker, a widow named Ruth Adler, stayed. “The bridge is safe,” she said.", "she", "Ruth Adler", attribution.Person},
	{"name with its seat", "His lawyer, Ruth Adler of the charity Safe Harbour, said it was “a gamble with public money.”", "His lawyer", "Ruth Adler", attribution.Person},
	{"her son", "Her son Tom said it was “a gamble with public money.”", "Her son Tom", "Tom", attribution.Person},
	{"husband tells the gender", "Ruth Adler stayed. Her husband, Jan Weber, left. “The bridge is safe,” she said.", "she", "Ruth Adler", attribution.Person},
	{"described before a colon", "“It is over,” Ruth Adler said. Tom Webb was not so sure: “Wait for the count.”", "Tom Webb", "Tom Webb", attribution.Person},
	{"founder of an outlet", "Orland Capital wants her out; its founder, Hugh Moss, said she “should have seen this coming.”", "its founder", "Hugh Moss", attribution.Person},
	{"introduced", "A spokesman for the Norvale Bank came. “The bridge is safe,” the spokesman said.", "the spokesman", "a spokesman for the Norvale Bank", attribution.Unnamed},
	{"surname like a role, with a title", "Senator Mary King left. “The bridge is safe,” Mrs. King said.", "Mrs. King", "Mary King", attribution.Person},
	{"ever since", "Tom Webb left.\n\nEver since she called it “a gamble with public money,” Ruth Adler stayed.", "she", "Ruth Adler", attribution.Person},
	{"possessor of a role", "Orchard denied it. Orchard’s head of design, Jonas Ek, left. “The bridge is safe,” he said.", "he", "Jonas Ek", attribution.Person},
	{"it after a role", "Rival Samson could not resist. “We tested the bridge,” it said.", "it", "Samson", attribution.Organization},
	{"it, a memoir", "In his memoir, Tom Webb tells all. “He made me angry, and good,” it says.", "it", "his memoir", attribution.Unnamed},
	{"after an adjunct clause", "Asked whether they are friends, her agent, Ruth Adler, said it was “a gamble with public money.”", "her agent", "Ruth Adler", attribution.Person},
	{"footage", "The spot uses footage of Ruth Adler saying, “The bridge is safe and open.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"title for a given name", "“The bridge is safe,” Emir Hadžić said.", "Emir Hadžić", "Emir Hadžić", attribution.Person},
	{"title with of", "“The bridge is safe,” said former secretary of state Ruth Adler.", "former secretary of state Ruth Adler", "Ruth Adler", attribution.Person},
	{"put it", "The bridge “will outlive all of us here,” as Ruth Adler put it.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"participle of the main clause", "Ruth Adler gave no reason why he left, saying only that it was “a matter for the family.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"participle", "Ruth Adler rejected the plan, calling it “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"clause added", "Mayor Dana Whitlow called the plan “a gift to developers” on Monday, and Ruth Adler described it as “the worst deal in forty years.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"clause added, apposition", "Mayor Dana Whitlow called the plan “a gift to developers,” and her predecessor, Ruth Adler, described it as “the worst deal in forty years.”", "her predecessor", "Ruth Adler", attribution.Person},
	{"clause added, said", "Mayor Dana Whitlow said the plan was “a gift to developers,” but Ruth Adler called it “the worst deal in forty years.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"handle", "“The bridge is safe,” tweeted @adler_ruth.", "@adler_ruth", "@adler_ruth", attribution.Person},
	{"few words", "“It’s over,” she tweeted.", "she", "she", attribution.Unnamed},
	{"couple", "Mr and Mrs Webb said it was “a gamble with public money.”", "Mr and Mrs Webb", "Mr and Mrs Webb", attribution.Collective},
	{"councillor", "“The bridge is safe,” said Cllr Ruth Adler.", "Cllr Ruth Adler", "Ruth Adler", attribution.Person},
	{"railway", "“The bridge is safe,” read a statement from Norvale Rail.", "a statement", "Norvale Rail", attribution.Organization},
	{"on a platform", "“The bridge is safe,” posted her deputy on Facebook.", "her deputy", "her deputy", attribution.Unnamed},
	{"one of", "One of the students called it “a gamble with public money.”", "the students", "one of the students", attribution.Unnamed},
	{"one of those", "“The bridge is safe,” said one of them.", "one", "one of them", attribution.Unnamed},
	{"some of", "Some of the students called it “a gamble with public money.”", "the students", "some of the students", attribution.Collective},
	{"others", "Others called it “a gamble with public money.”", "Others", "others", attribution.Collective},
	{"claim denied", "Ruth Adler denied Tom Webb’s claim that the plan, which the council had backed, was “a gamble with public money.”", "Tom Webb", "Tom Webb", attribution.Person},
	{"claim by", "Ruth Adler denied a claim by Tom Webb that the plan was “a gamble with public money.”", "Tom Webb", "Tom Webb", attribution.Person},
	{"claim of", "Ruth Adler dismissed Tom Webb’s accusation of a “gamble with public money.”", "Tom Webb", "Tom Webb", attribution.Person},
	{"participle of a tag", "Tom Webb cannot claim that “nobody knew,” Ruth Adler added, saying it was “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"right before a colon", "Tom Webb lost. His fall does not surprise the pollster Ruth Adler: “Voters wanted it all along.”", "the pollster Ruth Adler", "Ruth Adler", attribution.Person},
	{"who, behind a title", "Ruth Adler, a cook on the show, “Red House,” who runs an inn, called the plan “a gamble with public money.”", "who", "Ruth Adler", attribution.Person},
	{"who, behind a role", "The mayor met Ruth Adler, a judge in Orland who called the plan “a gamble with public money.”", "who", "Ruth Adler", attribution.Person},
	{"who, behind an age", "The mayor met Ruth Adler, 54, who called the plan “a gamble with public money.”", "who", "Ruth Adler", attribution.Person},
	{"and who", "The mayor met Ruth Adler, who stayed and who called the plan “a gamble with public money.”", "who", "Ruth Adler", attribution.Person},
	{"pronoun, before a name", "Ruth Adler met Ann Webb. She told Adler it was “a gamble with public money.”", "She", "Ann Webb", attribution.Person},
	{"clause behind a tag", "“We will stay,” Tom Webb tweeted after Ruth Adler said the plan was “a gamble with public money.”", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"last line of a quote", "It rained in Orland.\n\n“The bridge is safe and open.\nRuth Adler, a judge.”\n\nTom Webb left.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"somebody's page", "Ruth Adler’s LinkedIn page calls her “a friend of the whole town.”", "Ruth Adler’s LinkedIn page", "Ruth Adler’s LinkedIn page", attribution.Unnamed},
	{"office in capitals", "The Interior Minister, Ruth Adler, said it was “a gamble with public money.”", "The Interior Minister", "Ruth Adler", attribution.Person},
	{"club", "The Club for River Studies said it was “a gamble with public money.”", "The Club", "Club for River Studies", attribution.Organization},
	{"body of many", "Concerned Veterans for Norvale said it was “a gamble with public money.”", "Concerned Veterans", "Concerned Veterans for Norvale", attribution.Organization},
	{"a name with what it is, and a name", "“The bridge is safe,” said Ruth Adler, a judge in Orland, and Tom Webb.", "Ruth Adler, a judge in Orland, and Tom Webb", "Ruth Adler and Tom Webb", attribution.Collective},
	{"a study last year by", "According to a study last year by economists at Norvale University, it is “a gamble with public money.”", "a study", "a study last year by economists at Norvale University", attribution.Unnamed},
	{"a study by two", "“The bridge is safe,” says a study by Ruth Adler and Tom Webb.", "a study", "a study by Ruth Adler and Tom Webb", attribution.Unnamed},
	{"dash without blanks", "“The bridge is safe,” said Ruth Adler—a judge—on Monday.", "Ruth Adler", "Ruth Adler", attribution.Person},
	{"senator of a state", "Sen. Ruth Adler (R-Fla.) met Sen. Tom Webb, R-Iowa. “The bridge is safe,” the Florida senator said.", "the Florida senator", "Ruth Adler", attribution.Person},
	{"senator of a state of two words", "Sen. Ruth Adler (N.M.) met Sen. Tom Webb of Maine. “The bridge is safe,” the New Mexico senator said.", "the New Mexico senator", "Ruth Adler", attribution.Person},
	{"senator of another state", "Lena Fisk met Sen. Tom Webb, R-Iowa. “The bridge is safe,” the Florida senator said.", "the Florida senator", "the Florida senator", attribution.Unnamed},
	{"Republican of a state", "Sen. Ruth Adler (R-Fla.) met Rep. Tom Webb (D-Fla.). “The bridge is safe,” the Florida Republican said.", "the Florida Republican", "Ruth Adler", attribution.Person},
	{"Republican of another state", "Republican Tom Webb met Ruth Adler. “The bridge is safe,” the Florida Republican said.", "the Florida Republican", "the Florida Republican", attribution.Unnamed},
	{"another Republican", "“The bridge is safe,” said a North Norvale Republican. “It is not,” said another North Norvale Republican.", "another North Norvale Republican", "another North Norvale Republican", attribution.Unnamed},
	{"who, a Democrat", "The mayor met Ruth Adler, a North Norvale Democrat who called the plan “a gamble with public money.”", "who", "Ruth Adler", attribution.Person},
	{"role behind an adjunct", "In a talk with Ruth Adler, the mayor said it was “a gamble with public money.”", "the mayor", "the mayor", attribution.Unnamed},
	{"apposition that no comma closes", "Ruth Adler, the director of the mill said it was “a gamble with public money.”", "the director", "Ruth Adler", attribution.Person},
	{"body with an and", "“The bridge is safe,” the Roads and Waterways Commission said.", "the Roads and Waterways Commission", "Roads and Waterways Commission", attribution.Organization},
	{"poll", "Most voters said they do not believe the mayor “cares about people like me,” according to a Norvale poll.", "a Norvale poll", "a Norvale poll", attribution.Unnamed},
	{"that quote from", "“The bridge will outlive us all.” That quote from Mayor Ruth Adler made the front page.", "Mayor Ruth Adler", "Ruth Adler", attribution.Person},
	{"a name with what it is, and a role", "Tom Webb, a judge in Orland, and his wife said it was “a gamble with public money.”", "Tom Webb, a judge in Orland, and his wife", "Tom Webb and his wife", attribution.Collective},
	{"the company", "The Norvale Institute met Orland Corp. “The bridge is safe,” the company said.", "the company", "Orland Corp", attribution.Organization},
	{"the group", "The Norvale Institute met Orland Corp. “The bridge is safe,” the group said.", "the group", "Norvale Institute", attribution.Organization},
	{"whose view it is", "The court ruled on Monday. For Ruth Adler, the ruling is “a disgrace”.", "Ruth Adler", "Ruth Adler", attribution.Person},
}

func TestSpeaker(t *testing.T) {
	for _, tt := range speakerTests {
		t.Run(tt.name, func(t *testing.T) {
			got := attribute(tt.article)
			require.NotEmpty(t, got)
			a := got[len(got)-1]
			require.NotNil(t, a.Speaker)
			assert.Equal(t, tt.mention, a.Mention.In(tt.article))
			assert.Equal(t, tt.speaker, a.Speaker.Name)
			assert.Equal(t, tt.typ, a.Speaker.Type)
			assert.Greater(t, a.Confidence, 0.0)
			assert.LessOrEqual(t, a.Confidence, 1.0)
			assert.NotEmpty(t, a.Rule)
		})
	}
}

var viaTests = []struct {
	name, article string
	speaker       string
	via           string
	typ           attribution.ViaType
}{
	{"quoted by", "“It is a bad day,” Ruth Adler was quoted by Norvale News as saying.", "Ruth Adler", "Norvale News", attribution.Outlet},
	{"according to", "“The bridge is safe,” Ruth Adler said, according to the Norvale Courier.", "Ruth Adler", "Norvale Courier", attribution.Outlet},
	{"quoted as", "“The bridge is safe,” Reuters quoted Ruth Adler as saying.", "Ruth Adler", "Reuters", attribution.Outlet},
	{"told", "“The bridge is safe,” Ruth Adler told the BBC.", "Ruth Adler", "BBC", attribution.Outlet},
	{"told, in German", "„Die Brücke ist sicher und bleibt offen“, sagte Ruth Adler der dpa.", "Ruth Adler", "dpa", attribution.Outlet},
	{"told an agency, in German", "„Die Brücke ist sicher und bleibt offen“, sagte Ruth Adler der Nachrichtenagentur dpa.", "Ruth Adler", "dpa", attribution.Outlet},
	{"interview, in German", "„Die Brücke ist sicher und bleibt offen“, sagte Ruth Adler im Interview mit dem Spiegel.", "Ruth Adler", "Spiegel", attribution.Interview},
	{"told a presenter", "“The bridge is safe,” Ruth Adler told BBC presenter Tom Webb.", "Ruth Adler", "BBC", attribution.Outlet},
	{"told somebody of an outlet", "“The bridge is safe,” Ruth Adler told ABC News’s Tom Webb.", "Ruth Adler", "ABC News", attribution.Outlet},
	{"platform", "“The bridge is safe,” Ruth Adler wrote on Facebook.", "Ruth Adler", "Facebook", attribution.Platform},
	{"interview", "“The bridge is safe,” Ruth Adler said in an interview with Der Spiegel.", "Ruth Adler", "Der Spiegel", attribution.Interview},
	{"statement", "“The bridge is safe,” Ruth Adler said in a statement.", "Ruth Adler", "statement", attribution.Statement},
	{"tweet", "In a tweet, Ruth Adler said: “The bridge is safe.”", "Ruth Adler", "tweet", attribution.Statement},
	{"citing", "“The road is not safe,” Reuters reported, citing police spokesman Tom Webb.", "Tom Webb", "Reuters", attribution.Outlet},
	{"citing, before", "The agency, citing a senior official, said the road was “not safe at all.”", "a senior official", "The agency", attribution.Outlet},
	{"statement from", "A statement from the ministry read: “The road is closed until Friday.”", "the ministry", "statement", attribution.Statement},
	{"somebody's statement", "“The road is closed until Friday,” the ministry’s statement said.", "the ministry", "statement", attribution.Statement},
	{"framed", "Ruth Adler called the plan “a gamble with public money,” Reuters reported.", "Ruth Adler", "Reuters", attribution.Outlet},
	{"what somebody called, according to", "According to the Courier, Ruth Adler called the plan “a gamble with public money.”", "Ruth Adler", "Courier", attribution.Outlet},
	{"speaking to, behind the name", "Ruth Adler, speaking to the BBC, said: “The bridge is safe.”", "Ruth Adler", "BBC", attribution.Outlet},
	{"platform of one letter", "“The bridge is safe,” Ruth Adler wrote on X. Brussels is wet.", "Ruth Adler", "X", attribution.Platform},
	{"quoted by, behind the quote", "Ruth Adler was quoted as saying “the bridge is safe and open” by the daily Norvale Post.", "Ruth Adler", "Norvale Post", attribution.Outlet},
	{"adjective in a name", "“The bridge is safe,” Ruth Adler said in an interview with The Northern Echo.", "Ruth Adler", "The Northern Echo", attribution.Interview},
	{"number in a name", "Ruth Adler told Channel 4 News: “The bridge is safe and open.”", "Ruth Adler", "Channel 4 News", attribution.Outlet},
	{"number at its end", "Ruth Adler told BBC Radio 4: “The bridge is safe and open.”", "Ruth Adler", "BBC Radio 4", attribution.Outlet},
	{"name of an agency", "“The bridge is safe,” Ruth Adler told the Tass news agency.", "Ruth Adler", "Tass", attribution.Outlet},
	{"interview, in Russian", "«Мы не закроем мост», — заявила министр Ольга Крылова в интервью РБК.", "Ольга Крылова", "РБК", attribution.Interview},
	{"according to, in Turkish", "Reuters'a göre Ayşe Demir, “Köprü kapandı, yeni bir köprü yapacağız” dedi.", "Ayşe Demir", "Reuters", attribution.Outlet},
	{"according to one unknown", "According to Interpress, Ruth Adler said the bridge was “a gamble with public money.”", "Ruth Adler", "Interpress", attribution.Outlet},
	{"told by the Times", "“The bridge is safe,” Ruth Adler said, the Norvale Times reported.", "Ruth Adler", "Norvale Times", attribution.Outlet},
	{"told, in Turkish", "Ayşe Demir Reuters'a konuştu: “Köprü kapandı, yeni bir köprü yapacağız.”", "Ayşe Demir", "Reuters", attribution.Outlet},
	{"speaking to", "Speaking to the BBC on Monday, Ruth Adler said: “The bridge is safe.”", "Ruth Adler", "BBC", attribution.Outlet},
}

// The name of a listed outlet between marks is a name as without them.
func TestMarkedOutlet(t *testing.T) {
	for _, tt := range []struct{ article, mention, speaker, via string }{
		{"„Bild“ berichtete, der Minister habe „keine Ahnung von der Brücke“.", "„Bild“", "Bild", ""},
		{"Zuvor hatte „Bild“ berichtet, dass der Minister „keine Ahnung von der Brücke“ habe.", "„Bild“", "Bild", ""},
		{"Die Brücke sei „völlig sicher und bleibt offen“, berichtete die „Welt“.", "die „Welt“", "die Welt", ""},
		{"„Die Brücke ist sicher und bleibt offen“, sagte Ruth Adler „Bild“.", "Ruth Adler", "Ruth Adler", "Bild"},
		{"„Die Brücke ist sicher und bleibt offen“, sagte Ruth Adler der „Welt“.", "Ruth Adler", "Ruth Adler", "Welt"},
	} {
		var terms, quotes []attribution.Attribution
		for _, a := range attribute(tt.article) {
			if a.Kind == quote.Term {
				terms = append(terms, a)
			} else {
				quotes = append(quotes, a)
			}
		}
		assert.Len(t, terms, 1, tt.article)
		require.Len(t, quotes, 1, tt.article)
		a := quotes[0]
		require.NotNil(t, a.Speaker, tt.article)
		assert.Equal(t, tt.mention, a.Mention.In(tt.article))
		assert.Equal(t, tt.speaker, a.Speaker.Name, tt.article)
		if tt.via != "" {
			require.NotNil(t, a.Via, tt.article)
			assert.Equal(t, tt.via, a.Via.Name, tt.article)
		}
	}
}

func TestVia(t *testing.T) {
	for _, tt := range viaTests {
		t.Run(tt.name, func(t *testing.T) {
			got := attribute(tt.article)
			require.Len(t, got, 1)
			require.NotNil(t, got[0].Speaker)
			assert.Equal(t, tt.speaker, got[0].Speaker.Name)
			require.NotNil(t, got[0].Via)
			assert.Equal(t, tt.via, got[0].Via.In(tt.article))
			assert.Equal(t, tt.via, got[0].Via.Name)
			assert.Equal(t, tt.typ, got[0].Via.Type)
		})
	}
}

// A person is no outlet.
func TestNoVia(t *testing.T) {
	for _, article := range []string{
		"Attacking Mr. Hill and praising the council, Ruth Adler said the bridge was “a gamble with public money.”",
		"Tom Webb left. According to Webb, Ruth Adler said the bridge was “a gamble with public money.”",
	} {
		got := attribute(article)
		require.Len(t, got, 1)
		assert.Nil(t, got[0].Via, article)
	}
}

// An outlet without a name is the one that was named before.
func TestViaName(t *testing.T) {
	article := "Ruth Adler told the BBC that it was “far too late.” “It is over,” she told the broadcaster."
	got := attribute(article)
	require.Len(t, got, 2)
	require.NotNil(t, got[1].Via)
	assert.Equal(t, "the broadcaster", got[1].Via.In(article))
	assert.Equal(t, "BBC", got[1].Via.Name)
}

// Who is accused says nothing, but an agent does.
func TestAccused(t *testing.T) {
	a := attribute("The debate was dull. Tom Webb was prompted to say, “I cannot believe how civil it has been.”")
	require.Len(t, a, 1)
	require.NotNil(t, a[0].Speaker)
	assert.Equal(t, "Tom Webb", a[0].Speaker.Name)

	for _, article := range []string{"Ruth Adler was asked: “Are you resigning?”", "“You may go home,” Ruth Adler was told."} {
		a = attribute(article)
		require.Len(t, a, 1, article)
		assert.Nil(t, a[0].Speaker, article)
	}

	a = attribute("Tom Webb was accused of trying “to buy the vote.”")
	require.Len(t, a, 1)
	assert.Nil(t, a[0].Speaker)
	assert.LessOrEqual(t, a[0].Confidence, 0.5, "not that of Webb, whom the model chose")
}

// A quote inside another is credited by the words of the outer one: a name is whom
// the article calls so, I is who says the outer quote, and without a cue nobody is.
func TestNested(t *testing.T) {
	const article = "Tom Webb left. “Webb told me ‘never again’ and hung up,” Ruth Adler recalled. “I said ‘fine’ to him. The film ‘Ants’ was on.”"
	got := attribute(article)
	require.Len(t, got, 4)
	assert.Equal(t, "Tom Webb", got[1].Speaker.Name)
	assert.Equal(t, "Webb", got[1].Mention.In(article))
	assert.Equal(t, "told", got[1].Cue.In(article))
	assert.Same(t, got[0].Speaker, got[2].Speaker)
	assert.Equal(t, "I", got[2].Mention.In(article))
	assert.Nil(t, got[3].Speaker)
}

func TestNobodyRelays(t *testing.T) {
	for _, article := range []string{
		"“The bridge is safe,” Ruth Adler told reporters.",
		"«Non chiuderemo il ponte», ha detto il presidente della Repubblica.",
	} {
		got := attribute(article)
		require.Len(t, got, 1)
		assert.Nil(t, got[0].Via, article)
	}
}

// In a text that is mostly dialogue no paragraph without a cue is whose the one before is.
func TestDialogue(t *testing.T) {
	var got []string
	for _, a := range attribute("“Who is there?” asked Ruth Adler.\n\n“Only me,” said Tom Webb.\n\nThe door opened.\n\n“You are late,” Ruth Adler said.\n\n" +
		"“The bridge is closed.”\n\n“Again?”\n\n“Again.”") {
		require.NotNil(t, a.Speaker)
		got = append(got, a.Speaker.Name)
	}
	assert.Equal(t, []string{"Ruth Adler", "Tom Webb", "Ruth Adler", "Tom Webb", "Ruth Adler", "Tom Webb"}, got)
}

func TestSharedSpeaker(t *testing.T) {
	got := attribute("“The bridge is safe,” Ruth Adler said. The crew left.\n\nTom Webb, her deputy, agreed. “It is safe,” Webb said.\n\n“And it stays open,” Adler said.")
	require.Len(t, got, 3)
	assert.Same(t, got[0].Speaker, got[2].Speaker)
	assert.NotSame(t, got[0].Speaker, got[1].Speaker)
}

func TestJoin(t *testing.T) {
	for name, tt := range map[string]struct {
		article string
		spans   []int // of each quote
	}{
		"split":             {"“The bridge,” Ruth Adler said, “is safe.”", []int{2}},
		"goes on":           {"“The bridge is safe,” Ruth Adler said. “It will stay open.”", []int{2}},
		"another speaker":   {"“The bridge is safe,” Ruth Adler said.\n\n“It will fall by spring,” Tom Webb said.", []int{1, 1}},
		"the same, anew":    {"“The bridge is safe,” Ruth Adler said. The crew left at noon.\n\n“It will stay open,” Adler said.", []int{1, 1}},
		"title between":     {"“The bridge is safe,” Ruth Adler said on the show “Good Morning North” on Monday. “It will stay open.”", []int{2, 1}},
		"second verb":       {"Tom Webb, who leads the union, described the bridge as “totally worthless” and told the Norvale Courier: “They knew.”", []int{1, 1}},
		"turn before a cue": {"I met Tom Webb on the pier. He was fishing.\n\n“Any luck?” I asked.\n\n“None.”\n\n“Since when?”\n\n“Since they built that thing,” he said, pointing at the plant. “My father said so.”", []int{1, 1, 1, 2}},
		"paragraphs":        {"“The bridge is safe, and nobody needs to leave.\n\n“It will stay open all winter, whatever they say.\n\n“That is the plan,” said Ruth Adler.", []int{3}},
		"fragments":         {"Ruth Adler said that the bridge “is a promise” and that “nobody may break it.”", []int{2}},
		"fragments in turn": {"Ruth Adler said the bridge was a “promise,” a “landmark” and a “home for swifts.”", []int{3}},
		"cue between":       {"The bridge is “a promise,” Ruth Adler said, and still “a burden on the town.”", []int{2}},
		"excerpts":          {"Ruth Adler called the bridge “slow to cross” and “late by years.”", []int{1, 1}},
		"fragment, anew":    {"Ruth Adler called the bridge “too slow” and said it had “no friends” in the town.", []int{1, 1}},
		"fragments afar":    {"Ruth Adler said that the bridge “is a promise” to the families who moved here after the floods and that “nobody may break it.”", []int{1, 1}},
		"parts at new cue":  {"“The bridge is safe,” Ruth Adler said. “It will fall,” Tom Webb said.", []int{1, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			var spans []int
			for _, a := range attribute(tt.article) {
				spans = append(spans, len(a.Spans))
				assert.Len(t, a.Marks, len(a.Spans))
			}
			assert.Equal(t, tt.spans, spans)
		})
	}
}

func TestIndirect(t *testing.T) {
	const article = "Ruth Adler said on Monday that the bridge was safe. The crew left."
	got := attribution.Attribute(article, quote.Extract(article))
	require.Len(t, got, 1)
	a := got[0]
	assert.Equal(t, quote.Indirect, a.Kind)
	assert.Equal(t, "that the bridge was safe", a.Text(article))
	assert.Equal(t, "said", a.Cue.In(article))
	require.NotNil(t, a.Speaker)
	assert.Equal(t, "Ruth Adler", a.Speaker.Name)
	assert.Empty(t, attribute("Ruth Adler does not believe it. The crew left."), "a pronoun says nothing")
}

// What outlet or statement reported speech comes by, outside its own words.
func TestIndirectVia(t *testing.T) {
	for article, want := range map[string][2]string{
		"Tom Webb told the BBC that the road would stay closed.":                  {"Tom Webb", "BBC"},
		"In a statement, the ministry said that the work was nearly done.":        {"the ministry", "statement"},
		"Reuters, citing Ruth Adler, reported that the road would stay closed.":   {"Ruth Adler", "Reuters"},
		"Tom Webb said that Ruth Adler would talk on CNN.":                        {"Tom Webb", ""},
		"Tom Webb said the road would stay closed, the Norvale Courier reported.": {"Tom Webb", "Norvale Courier"},
		"Tom Webb told reporters the road would stay closed, Reuters reported.":   {"Tom Webb", "Reuters"},
	} {
		got := attribution.Attribute(article, nil)
		require.Len(t, got, 1, article)
		require.NotNil(t, got[0].Speaker, article)
		assert.Equal(t, want[0], got[0].Speaker.Name, article)
		if want[1] == "" {
			assert.Nil(t, got[0].Via, article)
			continue
		}
		require.NotNil(t, got[0].Via, article)
		assert.Equal(t, want[1], got[0].Via.In(article), article)
		assert.NotContains(t, got[0].Text(article), "Webb", article)
	}
}

// Who is described behind the name says it.
func TestIndirectSpeakerWithRole(t *testing.T) {
	for article, want := range map[string]string{
		"The road would stay closed, said Ruth Adler, a former judge in Orland.":        "Ruth Adler",
		"The road would stay closed, said Ruth Adler, 54, a former judge.":              "Ruth Adler",
		"Asked by Ruth Adler, a spokesman said that the road would stay closed.":        "a spokesman",
		"The harbour school’s headmaster, Tom Webb, said that the road was too narrow.": "Tom Webb",
	} {
		got := attribution.Attribute(article, nil)
		require.Len(t, got, 1, article)
		require.NotNil(t, got[0].Speaker, article)
		assert.Equal(t, want, got[0].Speaker.Name, article)
	}
}

// Of two verbs of one subject the cue is the one that stands before the quote.
func TestCueBeforeQuote(t *testing.T) {
	const article = "Ruth Adler described the plan as “a gamble” and thanked Tom Webb for “holding the line.”"
	got := attribute(article)
	require.Len(t, got, 2)
	assert.Equal(t, "described", got[0].Cue.In(article))
	assert.Equal(t, "thanked", got[1].Cue.In(article))
}

func TestRole(t *testing.T) {
	for article, want := range map[string]attribution.Speaker{
		"“It is safe,” said Ruth Adler, a spokeswoman for the Norvale Ministry.":  {Role: "spokeswoman for the Norvale Ministry", Affiliation: "Norvale Ministry"},
		"“It is safe,” said Ruth Adler, a retired docker from Port Elm.":          {Role: "retired docker from Port Elm", Affiliation: "Port Elm"},
		"“It is safe,” Kremlin spokesman Ivan Orlov said.":                        {Role: "Kremlin spokesman", Affiliation: "Kremlin"},
		"“It is safe,” said a tearful Ruth Adler.":                                {},
		"The old comments Ruth Adler made are no news. “It is safe,” Adler said.": {},
		"“It is safe,” Prime Minister Ruth Adler said.":                           {Role: "Prime Minister"},
		"“It is safe,” Interior Minister Ruth Adler said.":                        {Role: "Interior Minister"},
		"“It is safe,” French Defense Secretary Ruth Adler said.":                 {Role: "French Defense Secretary"},
		"“It is safe,” White House Communications Secretary Ruth Adler said.":     {Role: "White House Communications Secretary", Affiliation: "White House"},
		"“It is safe,” former Prime Minister Sir Tom Webb said.":                  {Role: "former Prime Minister"},
		"“It is safe,” said Ruth Adler, 61, a retired docker.":                    {Role: "retired docker"},
		"“It is safe,” said Ruth Adler of the Norvale Institute.":                 {Affiliation: "Norvale Institute"},
		"“It is safe,” said Ruth Adler, of the Center for River Studies.":         {Affiliation: "Center for River Studies"},
		"Tom Webb left. “It is safe,” said Webb’s lawyer, Ruth Adler.":            {Role: "Webb’s lawyer"},
		"“It is safe,” said Ms Adler, whose son is a docker.":                     {},
		"“It is safe,” said Greenpeace’s Ruth Adler.":                             {Affiliation: "Greenpeace"},
	} {
		got := attribute(article)
		require.Len(t, got, 1)
		require.NotNil(t, got[0].Speaker)
		assert.Equal(t, want.Role, got[0].Speaker.Role)
		assert.Equal(t, want.Affiliation, got[0].Speaker.Affiliation)
	}
}

func TestSpeakerAcrossSpaces(t *testing.T) {
	got := attribute("“It is safe,” Ruth\u00a0Adler said.\n\n“It will hold for years,” Ruth\nAdler said.")
	require.NotEmpty(t, got)
	assert.Equal(t, "Ruth Adler", got[0].Speaker.Name)
}

func TestSpeakerByRole(t *testing.T) {
	for article, want := range map[string]string{
		"The prime minister of Norvale, Tom Webb, stayed.\n\n“It is safe,” the prime minister said.": "Tom Webb",
		"Orland Sen. Tom Webb met Norvale Sen. Ian Moss.\n\n“It is safe,” the Orland senator said.":  "Tom Webb",
		"Senator Tom Webb met Senator Ian Moss.\n\n“It is safe,” the Orland senator said.":           "the Orland senator",
		"Ian Moss, the Norvale Bank chairman, stayed.\n\n“It is safe,” the Orland chairman said.":    "the Orland chairman",
		"President Ruth Adler spoke first.\n\n“It is safe,” the president said.":                     "Ruth Adler",
		"“It is safe,” the president said. The leader of the Hearth party, Tom Webb, left early.":    "the president",
		"President Ruth Adler spoke first.\n\n“It is not safe at all,” the opposition leader said.":  "the opposition leader",
	} {
		got := attribute(article)
		require.NotEmpty(t, got)
		last := got[len(got)-1]
		require.NotNil(t, last.Speaker)
		assert.Equal(t, want, last.Speaker.Name, article)
	}
}

func TestKnown(t *testing.T) {
	const article = "Ruth Adler spoke first. “The bridge is safe,” Adler said.\n\n“It will hold,” the Iron Judge told reporters.\n\n“It will fall,” Tom Webb said."
	at := attribution.Attributor{Known: []attribution.Known{
		{ID: "Q1", Name: "Ruth M. Adler", Aliases: []string{"Iron Judge"}},
		{ID: "Q2", Name: "Tom Adler"},
	}}
	var ids []string
	for _, a := range at.Attribute(article, quote.Extract(article)) {
		require.NotNil(t, a.Speaker)
		ids = append(ids, a.Speaker.ID)
	}
	assert.Equal(t, []string{"Q1", "Q1", ""}, ids)
}

// Two people without an ID are two, and an alias need not be a name.
// A surname is nobody's whom the article names in full as somebody else.
func TestKnownNamesake(t *testing.T) {
	at := attribution.Attributor{Known: []attribution.Known{{ID: "7", Name: "Ruth Adler", Aliases: []string{"Adler the Bold"}}}}
	const article = "Tom Adler stayed. “The bridge is safe,” Adler said."
	got := at.Attribute(article, quote.Extract(article))
	require.Len(t, got, 1)
	require.NotNil(t, got[0].Speaker)
	assert.Equal(t, "Tom Adler", got[0].Speaker.Name)
	assert.Empty(t, got[0].Speaker.ID)
}

func TestKnownByAlias(t *testing.T) {
	at := attribution.Attributor{Known: []attribution.Known{
		{Name: "Ruth Adler"}, {Name: "Tom Webb"},
		{ID: "Q1", Name: "Hans van Leer", Aliases: []string{"the Norvale master"}},
		{ID: "Q2", Name: "World Health Organization", Aliases: []string{"health body"}},
		{ID: "Q3", Aliases: []string{"the boss"}},
	}}
	for article, want := range map[string][]attribution.Speaker{
		"“It holds,” Ruth Adler said.\n\n“It falls,” Tom Webb said.": {
			{Name: "Ruth Adler", Type: attribution.Person}, {Name: "Tom Webb", Type: attribution.Person}},
		"“Paint what you see,” the Norvale master said.\n\n“See it,” said the Norvale master.": {
			{Name: "the Norvale master", Type: attribution.Person, ID: "Q1"}, {Name: "the Norvale master", Type: attribution.Person, ID: "Q1"}},
		"Hans van Leer lived here. “Paint what you see,” the Norvale master said.": {
			{Name: "Hans van Leer", Type: attribution.Person, ID: "Q1"}},
		"“It is over,” the health body said.": {{Name: "the health body", Type: attribution.Organization, ID: "Q2"}},
		"“It is over,” the boss said.":        {{Name: "the boss", Type: attribution.Person, ID: "Q3"}},
	} {
		got := at.Attribute(article, quote.Extract(article))
		require.Len(t, got, len(want), article)
		for i := range got {
			require.NotNil(t, got[i].Speaker, article)
			assert.Equal(t, want[i], *got[i].Speaker, article)
		}
		if last := len(got) - 1; got[last].Speaker.ID != "" {
			assert.Same(t, got[0].Speaker, got[last].Speaker, article)
		}
	}
}

// A desk that keeps attributions as JSON gets back what it kept.
func TestJSON(t *testing.T) {
	const article = "“It holds,” Ruth Adler told the BBC. It was called “safe”. The city said it was dry.\n\nA man left."
	want := attribution.Attribute(article, quote.Extract(article))
	require.NotNil(t, want[0].Via)
	want = append(want, attribution.Attribution{})
	b, err := json.Marshal(want)
	require.NoError(t, err)
	var got []attribution.Attribution
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, want, got)
	assert.Error(t, json.Unmarshal([]byte(`{"Type":"rumour"}`), new(attribution.Via)))
	assert.Error(t, json.Unmarshal([]byte(`{"Type":"ghost"}`), new(attribution.Speaker)))
}

// A nickname inside a name is a part of the name, and nobody's words.
func TestNickname(t *testing.T) {
	const article = `Tom "the Plumber" Reed and C.L. "Butch" Ames left. On NNB's "Nightly News" Ann Webb said: "They left." "We did," Reed said.`
	got := attribution.Attribute(article, quote.Extract(article))
	var kinds []string
	for _, a := range got {
		kinds = append(kinds, a.Kind.String())
	}
	require.Equal(t, []string{"term", "term", "term", "direct", "direct"}, kinds)
	assert.Equal(t, "Ann Webb", got[3].Speaker.Name)
	assert.Equal(t, "Tom Reed", got[4].Speaker.Name)
}

// Whom the article calls by the given name, a form of it or a nickname is whoever alone has it.
func TestGivenName(t *testing.T) {
	for article, want := range map[string]string{
		`Robert Kane spoke last. "I object," Robert said.`:                                                "Robert Kane",
		`Robert Kane spoke. "I do," Kane said. "I object," Bob added.`:                                    "Robert Kane",
		`William "Buck" Tanner has bred horses for years. Tanner sells them too. "They know," Buck said.`: "William Tanner",
		`William "Buck" Tanner has bred horses for years. "They know," Buck Tanner said.`:                 "William Tanner",
		`Ann Smith met Ann Webb. "I object," Ann said.`:                                                   "Ann",
		`The Cleveland Trust met in China Street. "No talks are planned," China said.`:                    "China",
	} {
		got := attribution.Attribute(article, quote.Extract(article))
		if speaker := got[len(got)-1].Speaker; assert.NotNil(t, speaker, article) {
			assert.Equal(t, want, speaker.Name, article)
		}
	}
}

// A known person is recognised in another script and another order of names.
func TestKnownElsewhere(t *testing.T) {
	at := attribution.Attributor{Known: []attribution.Known{
		{ID: "Q1", Name: "Oleksandr Videnko"},
		{ID: "Q2", Name: "Adler Ruth", Aliases: []string{"Руфь Адлер"}},
		{ID: "Q3", Name: "Emir Hadžić"},
	}}
	for article, want := range map[string]string{
		"“The bridge is safe,” said Віденко.":                                  "Q1",
		"“The bridge is safe,” Ruth Adler said.":                               "Q2",
		"“The bridge is safe,” said Руфь Адлер.":                               "Q2",
		"Energy Minister Emir Hadzic left. “The bridge is safe,” Hadzic said.": "Q3",
	} {
		got := at.Attribute(article, quote.Extract(article))
		require.NotEmpty(t, got, article)
		require.NotNil(t, got[0].Speaker, article)
		assert.Equal(t, want, got[0].Speaker.ID, article)
	}
}

// Quotes found by other means may be wrong in every way.
func TestForeignQuotes(t *testing.T) {
	articles := []string{"Ruth Adler said the bridge is safe.", "« Nous restons ici, a dit Ruth Adler. Merci. »"}
	span := func(start, end int) quote.Quote {
		return quote.Quote{Kind: quote.Direct, Spans: []quote.Span{{Start: start, End: end}}, Parent: -1}
	}
	for name, quotes := range map[string][]quote.Quote{
		"beyond the end": {span(16, 400)},
		"negative":       {span(-4, 3)},
		"backwards":      {span(20, 16)},
		"overlapping":    {span(16, 30), span(20, 34)},
		"no spans":       {{Kind: quote.Direct, Parent: -1}},
		"no parent":      {{Kind: quote.Direct, Spans: []quote.Span{{Start: 16, End: 20}}, Parent: 9}},
		"marks elsewhere": {{Kind: quote.Direct, Spans: []quote.Span{{Start: 20, End: 16}}, Parent: -1,
			Marks: []quote.Marks{{Open: quote.Span{Start: 16, End: 18}, Close: quote.Span{Start: 30, End: 34}}}}},
		"one span beyond": {{Kind: quote.Direct, Spans: []quote.Span{{Start: 0, End: 35}, {Start: 36, End: 400}}, Parent: -1, Marks: make([]quote.Marks, 2)}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, article := range articles {
				assert.NotPanics(t, func() { attribution.Attribute(article, quotes) })
			}
		})
	}
}

// Of a quote found by other means, kind and place are enough.
func TestQuotesWithoutMore(t *testing.T) {
	const article = "“The bridge is safe,” Ruth Adler said. It is “safe” for Tom Webb, too."
	words := "The bridge is safe,"
	at := strings.Index(article, words)
	span := quote.Span{Start: at, End: at + len(words)}
	for _, parent := range []int{-1, 0, 9} {
		got := attribution.Attribute(article, []quote.Quote{{Kind: quote.Direct, Spans: []quote.Span{span}, Parent: parent}})
		require.NotEmpty(t, got)
		assert.Equal(t, quote.Direct, got[0].Kind, parent)
		assert.Equal(t, -1, got[0].Parent)
		require.NotNil(t, got[0].Speaker, parent)
		assert.Equal(t, "Ruth Adler", got[0].Speaker.Name)
	}
}

// One Attributor serves many goroutines, which share the memory of readings: each
// gets what it gets alone.
func TestConcurrentUse(t *testing.T) {
	at := attribution.Attributor{Known: []attribution.Known{{ID: "1", Name: "Ruth Adler"}}}
	want := make(map[string][]attribution.Attribution)
	for _, tt := range speakerTests {
		want[tt.article] = at.Attribute(tt.article, quote.Extract(tt.article))
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, tt := range speakerTests {
				assert.Equal(t, want[tt.article], at.Attribute(tt.article, quote.Extract(tt.article)), tt.name)
			}
		})
	}
	wg.Wait()
}

func TestTypeNames(t *testing.T) {
	assert.Equal(t, "group", attribution.Collective.String())
	assert.Equal(t, "interview", attribution.Interview.String())
	assert.Equal(t, "SpeakerType(9)", attribution.SpeakerType(9).String())
	text, err := attribution.Unnamed.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "unnamed", string(text))
	text, err = attribution.Statement.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "statement", string(text))
}
