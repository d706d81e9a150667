package quote_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/quote"
)

// A case's want lists the quotes in order, one a line: kind, the index of the
// quote around it if any, and its spans between bars.
type extractTest struct{ name, text, want string }

var markTests = []extractTest{
	{"straight", `"We will go north," she said.`, `direct |We will go north,|`},
	{"curly", `“We will go north,” she said.`, `direct |We will go north,|`},
	{"curly then straight", `“We will go north," she said. He said "we will never go north again”.`,
		"direct |We will go north,|\nmixed |we will never go north again|"},
	{"both opening", `“We will go north“, she said.`, `direct |We will go north|`},
	{"apostrophes in pairs", `''We don't want the 'free' ferry,'' she said.`, "direct |We don't want the 'free' ferry,|\nterm in 0 |free|"},
	{"three apostrophes", `''We don't want the 'ferry''' was her answer that day.`, "direct |We don't want the 'ferry'|\nterm in 0 |ferry|"},
	{"TeX", "``We will go north,'' she said.", `direct |We will go north,|`},
	{"character references", `&quot;We will go north,&quot; she said. &#8220;And we will stay there,&#x201D; she said.`,
		"direct |We will go north,| |And we will stay there,|"},
	{"no reference", `AT&T said "we will go north with R&D; we must" today.`, `mixed |we will go north with R&D; we must|`},
	{"spaced", `" We will go north, " she said.`, `direct |We will go north,|`},
	{"no space before", `She said,"We will go north."He nodded.`, `direct |We will go north.|`},
	{"brackets", `The tax ("we will pay it, but not gladly") is new.`, `mixed |we will pay it, but not gladly|`},
	{"dashes around", `The tax—"we will pay it, but not gladly"—is new.`, `mixed |we will pay it, but not gladly|`},
	{"feet and inches", `"He is 6'2" and I am not," she said.`, `direct |He is 6'2" and I am not,|`},
	{"inches in a quote", `"The snow was 12" deep," said Orr. "We had to dig."`, `direct |The snow was 12" deep,| |We had to dig.|`},
	{"a number in marks", `The "class of 1999" met. "We were all there," said Orr.`, "mixed |class of 1999|\ndirect |We were all there,|"},
	{"degrees and minutes", `The ship lies at 52° 31′ 12″ N. “We will find it,” said Orr.`, `direct |We will find it,|`},
	{"closing marks first", `”We will go north today,“ she said. ”Never.“`, `direct |We will go north today,| |Never.|`},
	{"emoji and combining marks", "“We will pay 😀👍🏽 at the Cafe\u0301 🇹🇷,” said Orr.", "direct |We will pay 😀👍🏽 at the Cafe\u0301 🇹🇷,|"},
	{"apostrophes are no marks", `The dogs' owner, 'tis said, can't stand rock 'n' roll of the '90s.`, ``},
	{"empty", `He typed "" and "..." twice.`, ``},
}

var britishTests = []extractTest{
	{"outer single", `‘We don’t want it,’ she said. ‘Never.’`, `direct |We don’t want it,| |Never.|`},
	{"straight", `'We don't want it,' she said. 'Never.'`, `direct |We don't want it,| |Never.|`},
	{"inner double", `‘He told us “never” and left,’ she said.`, "direct |He told us “never” and left,|\nterm in 0 |never|"},
	{"possessive", `‘The dogs’ dinner is cold,’ she said.`, `direct |The dogs’ dinner is cold,|`},
	{"straight possessive", `'The dogs' dinner is cold,' she said.`, `direct |The dogs' dinner is cold,|`},
	{"elision", `'We knew 'twas cold in the '90s,' she said.`, `direct |We knew 'twas cold in the '90s,|`},
	{"rock 'n' roll", `'We love rock 'n' roll,' said Orr, 'and we always will.'`, `direct |We love rock 'n' roll,| |and we always will.|`},
	{"curly rock ’n’ roll", `‘I love rock ’n’ roll,’ said Orr. ‘Always have.’`, `direct |I love rock ’n’ roll,| |Always have.|`},
	{"no elision", `‘Er is geen geld meer voor ons,’ zei hij. ‘Till June we shall wait,’ she said. ‘’Tis late for us,’ he said.`,
		"direct |Er is geen geld meer voor ons,| |Till June we shall wait,| |’Tis late for us,|"},
	{"possessive and elisions", `‘It stays shut – ’tis the farmers’ wish, and has been since the ’90s,’ he said.`, `direct |It stays shut – ’tis the farmers’ wish, and has been since the ’90s,|`},
	{"straight possessive and elision", `'The farmers' wish since the '90s is this,' she said.`, `direct |The farmers' wish since the '90s is this,|`},
	{"two possessives", `'The workers' rights' bill,' he said, 'won't pass.'`, `direct |The workers' rights' bill,| |won't pass.|`},
	{"inner double at the end", `'I heard him shout "stop!"' said Orr.`, "direct |I heard him shout \"stop!\"|\nterm in 0 |stop!|"},
	{"possessive before a quote", `The boys' club 'may close for the winter', he warned. 'We are sad.'`, "mixed |may close for the winter|\ndirect |We are sad.|"},
	{"single marks in an article of double ones", "“We will pay,” said Orr.\n‘They never asked any of us about the new levy,’ said Hale.", "direct |We will pay,|\ndirect |They never asked any of us about the new levy,|"},
	{"American article", `“They call it ‘the levy’ here,” she said. The ‘levy’ is new.`, "direct |They call it ‘the levy’ here,|\nterm in 0 |the levy|\nterm |levy|"},
}

var languageTests = []extractTest{
	{"German", `„Wir fahren morgen nach Norden“, sagte sie. „Und wir ‚warten‘ dort.“`, "direct |Wir fahren morgen nach Norden| |Und wir ‚warten‘ dort.|\nterm in 0 |warten|"},
	{"German commas", `,,Wir bleiben heute hier'', sagte sie. ,,Niemand geht", sagte er, ,,und niemand kommt.“`, "direct |Wir bleiben heute hier| |Niemand geht| |und niemand kommt.|"},
	{"commas that open nothing", `Er zählte: eins,,zwei und "drei, vier, fünf", sagte sie.`, `mixed |drei, vier, fünf|`},
	{"Swiss", `«Wir bezahlen diese Steuer nicht», sagte sie. «Er nannte es ‹Unsinn›.»`, "direct |Wir bezahlen diese Steuer nicht| |Er nannte es ‹Unsinn›.|\nterm in 0 |Unsinn|"},
	{"Hungarian", `„Nem fizetjük ki ezt az adót” – mondta Anna. „Soha »egyetlen« fillért sem.”`, "direct |Nem fizetjük ki ezt az adót| |Soha »egyetlen« fillért sem.|\nterm in 0 |egyetlen|"},
	{"German guillemets", `»Wir fahren morgen nach Norden«, sagte sie.`, `direct |Wir fahren morgen nach Norden|`},
	{"French", `« Nous partons demain pour le nord », a-t-elle dit.`, `direct |Nous partons demain pour le nord|`},
	{"French no-break spaces", "«\u00a0Nous partons demain pour le nord\u00a0», a-t-elle dit.", `direct |Nous partons demain pour le nord|`},
	{"French nested", `« Il a dit “jamais” et il est parti », a-t-elle dit.`, "direct |Il a dit “jamais” et il est parti|\nterm in 0 |jamais|"},
	{"French references", `&laquo;&nbsp;Nous partons demain pour le nord&nbsp;&raquo;, a-t-elle dit.`, `direct |Nous partons demain pour le nord|`},
	{"French nested guillemets", `« Il m'a dit « jamais » et il est parti », a-t-elle dit.`, "direct |Il m'a dit « jamais » et il est parti|\nterm in 0 |jamais|"},
	{"French over paragraphs", "« Nous partons demain.\n» Nous ne reviendrons pas », a-t-elle dit.", `direct |Nous partons demain.| |Nous ne reviendrons pas|`},
	{"French dashes", "— Où vas-tu ?\n— Je pars demain pour le nord.", "direct |Où vas-tu ?|\ndirect |Je pars demain pour le nord.|"},
	{"Spanish", `«No pagaremos este impuesto», dijo ella.`, `direct |No pagaremos este impuesto|`},
	{"Spanish question around the marks", `¿"No vamos a ceder"?, preguntó la alcaldesa.`, `direct |No vamos a ceder|`},
	{"Spanish dashes", "—¿Adónde vas?\n—No lo sé —dijo ella—. Mañana veremos.", "direct |¿Adónde vas?|\ndirect |No lo sé| |Mañana veremos.|"},
	{"Spanish dashes and a mark across them", "—¿Adónde vas?\n—Voy “al norte —dijo ella—. Mañana” veremos.", "direct |¿Adónde vas?|\ndirect |Voy “al norte| |Mañana” veremos.|"},
	{"Italian", `«Non pagheremo questa tassa», ha detto.`, `direct |Non pagheremo questa tassa|`},
	{"Italian over paragraphs", "«Non pagheremo questa tassa.\n»Mai.», ha detto.", `direct |Non pagheremo questa tassa.| |Mai.|`},
	{"Polish", `„Nie zapłacimy tego podatku” – powiedziała. „On rzekł «nigdy» i wyszedł”.`, "direct |Nie zapłacimy tego podatku| |On rzekł «nigdy» i wyszedł|\nterm in 0 |nigdy|"},
	{"Russian", `«Мы не будем платить этот налог», — сказала она.`, `direct |Мы не будем платить этот налог|`},
	{"Russian dashes", "— Куда ты едешь?\n— Не знаю, — сказала она. — Завтра увидим.", "direct |Куда ты едешь?|\ndirect |Не знаю,| |Завтра увидим.|"},
	{"Russian hyphens", "- Мы не поедем, - сказала Анна.\n- Почему? - спросил Иван.", "direct |Мы не поедем,|\ndirect |Почему?|"},
	{"Ukrainian split", `«Ми не поїдемо», — сказала Анна. — «Ніколи».`, `direct |Ми не поїдемо| |Ніколи|`},
	{"Ukrainian", `«Ми не платитимемо цей податок, – сказала вона. „Ніколи“»`, "direct |Ми не платитимемо цей податок, – сказала вона. „Ніколи“|\nterm in 0 |Ніколи|"},
	{"Turkish", `“Bu vergiyi kesinlikle ödemeyeceğiz” dedi.`, `direct |Bu vergiyi kesinlikle ödemeyeceğiz|`},
	{"Turkish dashes", "— Nereye gidiyorsun?\n— Yarın kuzeye gidiyorum.", "direct |Nereye gidiyorsun?|\ndirect |Yarın kuzeye gidiyorum.|"},
	{"Turkish dashes and a question", "— Nereye gidiyorsun? diye sordu Ali.\n— Bilmiyorum.", "direct |Nereye gidiyorsun?|\ndirect |Bilmiyorum.|"},
	{"French dashes and a question", "— Où vas-tu ? demanda le garde.\n— Je pars demain !", "direct |Où vas-tu ?|\ndirect |Je pars demain !|"},
	{"one Polish dash paragraph", "– Nie wiem, co się stało – powiedział Jan Weber. – Nikt mi nie powiedział.", "direct |Nie wiem, co się stało| |Nikt mi nie powiedział.|"},
	{"Polish dashes", "– Dokąd jedziesz?\n– Na północ – odparła.\n– Most jest – jak wiesz – zamknięty.", "direct |Dokąd jedziesz?|\ndirect |Na północ|\ndirect |Most jest – jak wiesz – zamknięty.|"},
	{"one Spanish dash paragraph", "—No lo sé —dijo Ana Ruiz—. Nadie me lo dijo.", "direct |No lo sé| |Nadie me lo dijo.|"},
	{"one Russian dash paragraph", "― Не знаю, ― сказала Анна. ― Завтра увидим.", "direct |Не знаю,| |Завтра увидим.|"},
	{"Ukrainian dashes", "– Куди ти їдеш? – запитала Анна.\n– На північ, – відповів він, – у 2014–15 роках там було тихо.", "direct |Куди ти їдеш?|\ndirect |На північ,| |у 2014–15 роках там було тихо.|"},
	{"Norwegian dashes", "– Vi betaler ikke, sier Anna.\n– Hvorfor?\n– Fordi det er feil.", "direct |Vi betaler ikke, sier Anna.|\ndirect |Hvorfor?|\ndirect |Fordi det er feil.|"},
	{"Swedish", `”Vi kommer inte att betala den här skatten”, sa hon.`, `direct |Vi kommer inte att betala den här skatten|`},
	{"Finnish", `»Emme maksa tätä veroa koskaan», hän sanoi.`, `direct |Emme maksa tätä veroa koskaan|`},
	{"Greek", `«Δεν θα πληρώσουμε ποτέ», είπε η Άννα.`, `direct |Δεν θα πληρώσουμε ποτέ|`},
	{"Hebrew", `"אנחנו לא נשלם", אמרה אנה על צה"ל.`, `direct |אנחנו לא נשלם|`},
	{"Arabic", `قالت آنا: ”لن ندفع هذه الضريبة“.`, `direct |لن ندفع هذه الضريبة|`},
	{"Chinese split", `“我们明天去，”李明说，“你来吗？”`, `direct |我们明天去，| |你来吗？|`},
	{"Chinese", `她说：“我们绝对不会交这个税，他们说‘从不’。”`, "direct |我们绝对不会交这个税，他们说‘从不’。|\nterm in 0 |从不|"},
	{"Chinese fragment", `他说，这是“最后的机会”。她说：“我们不走”。`, "mixed |最后的机会|\ndirect |我们不走|"},
	{"Chinese title", `他读了《北方的船》。`, `term |北方的船|`},
	{"Chinese word in a clause", `她说：“他们把‘从不’的意思改了。”`, "direct |他们把‘从不’的意思改了。|\nterm in 0 |从不|"},
	{"Korean", `그는 "우리는 '세금'을 내지 않을 것"이라고 말했다. “‘절대’라고 했다.”`, "direct |우리는 '세금'을 내지 않을 것|\nterm in 0 |세금|\ndirect |‘절대’라고 했다.|\nterm in 2 |절대|"},
	{"Japanese", `彼女は「私たちは『税』を払いません」と言った。`, "direct |私たちは『税』を払いません|\nterm in 0 |税|"},
}

var structureTests = []extractTest{
	{"split", `“We will go,” she said, “and we will not return.”`, `direct |We will go,| |and we will not return.|`},
	{"split after a full stop", `“We will go,” she said. “And we will not return.”`, `direct |We will go,| |And we will not return.|`},
	{"split after a question", `“Will we go?” she asked. “We will not.”`, `direct |Will we go?| |We will not.|`},
	{"split twice", `“The bridge,” said Orr, “is safe. Nobody,” he went on, “needs to leave.”`, `direct |The bridge,| |is safe. Nobody,| |needs to leave.|`},
	{"split before a semicolon", `“We don't know,” she said; “maybe.” “Really?”`, "direct |We don't know,| |maybe.|\ndirect |Really?|"},
	{"split around a title", `“We will go,” she said on “The Late Ferry.” “And we will not return.”`, "direct |We will go,| |And we will not return.|\nterm |The Late Ferry.|"},
	{"split before a fragment's end", `She called it “peanuts,” compared to her own tax. “We will stay here today.”`, "mixed |peanuts,|\ndirect |We will stay here today.|"},
	{"fragment before the reporter's comma", `It was ‘a start, not the end of it’, and he left. ‘We will stay here today,’ he said.`, "mixed |a start, not the end of it|\ndirect |We will stay here today,|"},
	{"split after an inner quote", `“We say ‘never,’” she said. “And we will not return.”`, "direct |We say ‘never,’| |And we will not return.|\nterm in 0 |never,|"},
	{"another sentence between", `“We will go,” she said. He laughed at that. “We will stay here today.”`, "direct |We will go,|\ndirect |We will stay here today.|"},
	{"two speakers", "“We will go north,” she said.\n“We will all stay here,” he said.", "direct |We will go north,|\ndirect |We will all stay here,|"},
	{"continued", "“We will go.\n“We will not return.\n“Never,” she said.", `direct |We will go.| |We will not return.| |Never,|`},
	{"continued, straight", "\"We will go.\n\"We will not return,\" she said.", `direct |We will go.| |We will not return,|`},
	{"never closed", "“We will go north, she said.\nHe said “we will never go with them” then.", "direct |We will go north, she said.|\nmixed |we will never go with them|"},
	{"odd mark in the middle", "She said “we will go. Nobody knew.\n“We will all stay here,” he said.", "mixed |we will go. Nobody knew.| |We will all stay here,|"},
	{"stray closing mark", "We will go,” she said. “We will all stay here,” he said.", `direct |We will all stay here,|`},
	{"one wrapped line", "“We will keep the old bridge open all winter,\nwhatever they say,” she said.", "direct |We will keep the old bridge open all winter,\nwhatever they say,|"},
	{"wrapped lines", "“We will go north\nand we will not\nreturn from there,”\nshe said on\nMonday.\n\nHe left.", "direct |We will go north\nand we will not\nreturn from there,|"},
	{"nested", `“She told us, ‘He said “no” twice,’ and left,” he said.`, "direct |She told us, ‘He said “no” twice,’ and left,|\nterm in 0 |He said “no” twice,|\nterm in 1 |no|"},
	{"nested, straight", `"The mayor said 'my father told me "never" twice' and left," Orr said.`, "direct |The mayor said 'my father told me \"never\" twice' and left,|\nterm in 0 |my father told me \"never\" twice|\nterm in 1 |never|"},
	{"nested, with blanks between the marks", `“He told me, ‘The sign read “Keep out,” so we did,’ ” she said.`, "direct |He told me, ‘The sign read “Keep out,” so we did,’|\nterm in 0 |The sign read “Keep out,” so we did,|\nterm in 1 |Keep out,|"},
	{"transcript", "WEIR: We have to talk about it.\nCALLOWAY: There is nothing to say.\nWEIR: So be it.", "direct |We have to talk about it.|\ndirect |There is nothing to say.|\ndirect |So be it.|"},
	{"interview", "Q: Will you pay?\nA: We will not pay for the “levy” at all.", "direct |Will you pay?|\ndirect |We will not pay for the “levy” at all.|\nterm in 1 |levy|"},
	{"interview with full stops", "Q. Will you run again?\nA. I have not decided.", "direct |Will you run again?|\ndirect |I have not decided.|"},
	{"interview in words", "Frage: Wer zahlt das?\nAntwort: Der Staat.\nFrage: Wie lange?\nAntwort: Für immer.", "direct |Wer zahlt das?|\ndirect |Der Staat.|\ndirect |Wie lange?|\ndirect |Für immer.|"},
	{"labels are no transcript", "NOTE: The office is closed.\nUPDATE: It is open.", ``},
	{"transcript with roles", "SMITH (mayor): We will keep it open.\nJONES: And who pays?\nSMITH: The state does.", "direct |We will keep it open.|\ndirect |And who pays?|\ndirect |The state does.|"},
	{"names that take turns", "Tom Weller: Who pays for it?\n\nLaura Brandt: The state does.\n\nWeller: For how long?\n\nBrandt: Until the debt is paid.",
		"direct |Who pays for it?|\ndirect |The state does.|\ndirect |For how long?|\ndirect |Until the debt is paid.|"},
	{"a name and a moderator who take turns", "Moderator: We begin with the bridge.\n\nLaura Brandt (Greens): It must close.\n\nModerator: That is new.\n\nLaura Brandt: It is not.",
		"direct |We begin with the bridge.|\ndirect |It must close.|\ndirect |That is new.|\ndirect |It is not.|"},
	{"a list apart", "Laura Brandt: The mayor.\n\nNote: She is new.\n\nMore follows on Monday.\n\nLaura Brandt: She left.\n\nNote: She is back.", ``},
	{"given names that take turns", "Tom Weller met Laura Brandt.\nTom : Who pays for it?\nLaura : The state does.\nTom : For how long?\nLaura : Forever.",
		"direct |Who pays for it?|\ndirect |The state does.|\ndirect |For how long?|\ndirect |Forever.|"},
	{"labels in bold type", "**Tom Weller:** Who pays for it?\n\n**Laura Brandt** (mayor): The state does.\n\n**Weller**: For how long?\n\n**Brandt:** Until the debt is paid.",
		"direct |Who pays for it?|\ndirect |The state does.|\ndirect |For how long?|\ndirect |Until the debt is paid.|"},
	{"notes in bold type", "**Note:** The office is closed.\n**Cost:** Nothing.\n**Note:** It is open.\n**Cost:** Ten euros.", ``},
	{"captions", ">> WEIR: We have to talk about it.\n>> CALLOWAY: There is nothing to say.\n>>WEIR: So be it.", "direct |We have to talk about it.|\ndirect |There is nothing to say.|\ndirect |So be it.|"},
	{"claims and facts", "Claim: The bridge is old.\nFact: It is new.\nClaim: It is long.\nFact: It is short.", ``},
	{"a poll", "Tom Weller: 45 percent.\nLaura Brandt: 41 percent.\nTom Weller: 44 percent.\nLaura Brandt: 42 percent.", ``},
	{"notes that come back", "NOTE: The office is closed.\nNOTE: It is open.", ``},
	{"dashes in news", "LONDON — The mayor — who was late — said nothing.\n\n— London, — said the sign.\n— Norvale, 20 miles\n— Ilmen — with a bridge — 30 miles", ``},
	{"list of hyphens", "- Who pays for it?\n- Fund the ferry - a new one\n- Build a bridge", ``},
	{"list of quotes", "The best lines:\n- \"We will not pay today.\" Lena Orr\n- \"They never asked us.\" Tom Hale", "direct |We will not pay today.|\ndirect |They never asked us.|"},
	{"list of dashes", "— Reduce the levy\n— Build a bridge\n— Fund the ferry", ``},
	{"block quote", "The letter says:\n    We will not pay.\n    Nobody will.\nThe council is silent.", `direct |We will not pay.| |Nobody will.|`},
	{"block quote with signs", "> We will not pay.\n> Nobody will.\n\nThe council is silent.", `direct |We will not pay.| |Nobody will.|`},
	{"headline", "Mayor: ‘We will fight’\n\n“We will fight in every court of the land,” she said.", "term |We will fight|\ndirect |We will fight in every court of the land,|"},
	{"headline that quotes", "'We will fight in every court of the land': mayor on the tax\n\n\"We will fight,\" she said.", "direct |We will fight in every court of the land|\ndirect |We will fight,|"},
}

var kindTests = []extractTest{
	{"fragment", `She called the tax “deeply unfair to all of us” on Monday.`, `mixed |deeply unfair to all of us|`},
	{"one word", `The minister called the plan “unfair.”`, `mixed |unfair.|`},
	{"title of a work", `He starred in the film “The Last Ferry North” in 2009.`, `term |The Last Ferry North|`},
	{"name that recurs", `They met in the “Anchor Forum” again. The Anchor Forum is old.`, `term |Anchor Forum|`},
	{"so-called", `They fear a so-called “deep harbour” and said so.`, `term |deep harbour|`},
	{"so-called in other languages", "El llamado «puente viejo» cerró.\nL'entreprise dite « verte » ferme.\nTak zwany „stary most” stoi.\nO chamado “plano B” falhou.\nEin so genannter „Ur-Fisch“ lebt.",
		"term |puente viejo|\nterm |verte|\nterm |stary most|\nterm |plano B|\nterm |Ur-Fisch|"},
	{"long title", `She wrote an essay titled “Why We Should Keep the Old Bridge Open for Another Hundred Years” in May.`,
		`term |Why We Should Keep the Old Bridge Open for Another Hundred Years|`},
	{"nickname", `Piet “Anchor” Adair left.`, `term |Anchor|`},
}

func TestExtract(t *testing.T) {
	for _, group := range []struct {
		name  string
		tests []extractTest
	}{
		{"marks", markTests}, {"british", britishTests}, {"languages", languageTests},
		{"structure", structureTests}, {"kinds", kindTests},
	} {
		for _, tt := range group.tests {
			t.Run(group.name+"/"+tt.name, func(t *testing.T) {
				assert.Equal(t, tt.want, format(tt.text, quote.Extract(tt.text)))
			})
		}
	}
}

func format(text string, quotes []quote.Quote) string {
	var lines []string
	for _, q := range quotes {
		line := q.Kind.String()
		if q.Parent >= 0 {
			line += fmt.Sprintf(" in %d", q.Parent)
		}
		for _, s := range q.Spans {
			line += " |" + s.In(text) + "|"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestMarks(t *testing.T) {
	text := "“We go.\n“Never,” she said. She typed &quot; so &quot; twice."
	got := quote.Extract(text)
	require.Len(t, got, 1+1)
	require.Len(t, got[0].Marks, 2)
	assert.Equal(t, "“", got[0].Marks[0].Open.In(text))
	assert.True(t, got[0].Marks[0].Close.Empty(), "the first paragraph has no closing mark")
	assert.Equal(t, "“", got[0].Marks[1].Open.In(text))
	assert.Equal(t, "”", got[0].Marks[1].Close.In(text))
	assert.Equal(t, "&quot;", got[1].Marks[0].Open.In(text))
	assert.Equal(t, "so", got[1].Spans[0].In(text))
}

func TestText(t *testing.T) {
	text := "“We stay,” she said. “We wait.”"
	q := quote.Quote{Kind: quote.Direct, Spans: []quote.Span{{Start: 3, End: 11}, {Start: 28, End: 36}}}
	assert.Equal(t, "We stay, We wait.", q.Text(text))
	q.Kind = quote.Mixed
	assert.Equal(t, "We stay, … We wait.", q.Text(text))
}

func TestExtractorOuter(t *testing.T) {
	text := "‘We will stay here today,’ he said. “We will not go with them today,” she said. “Never.”"
	for outer, want := range map[quote.Outer]string{
		quote.FromArticle: "term |We will stay here today,|\ndirect |We will not go with them today,| |Never.|",
		quote.DoubleMarks: "term |We will stay here today,|\ndirect |We will not go with them today,| |Never.|",
		quote.SingleMarks: "direct |We will stay here today,|\ndirect |We will not go with them today,| |Never.|",
	} {
		x := quote.Extractor{Outer: outer}
		assert.Equal(t, want, format(text, x.Extract(text)))
	}
}

func TestExtractorConcurrent(t *testing.T) {
	var x quote.Extractor
	var wait sync.WaitGroup
	for _, tt := range structureTests {
		wait.Go(func() {
			for range 20 {
				assert.Equal(t, tt.want, format(tt.text, x.Extract(tt.text)))
			}
		})
	}
	wait.Wait()
}

// TestAllNested reads one article while it reads another.
func TestAllNested(t *testing.T) {
	text := "“We will all stay here,” he said.\n“We will not go with them,” she said."
	n := 0
	for range quote.All(text) {
		for q := range quote.All(text) {
			assert.Contains(t, q.Text(text), "We will")
			n++
		}
	}
	assert.Equal(t, 4, n)
}

func TestAllStops(t *testing.T) {
	text := strings.Repeat("“We will all stay here,” he said.\n", 10)
	n := 0
	for q := range quote.All(text) {
		assert.Equal(t, "We will all stay here,", q.Text(text))
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

// TestHostile checks what texts made to be slow or deep give, not how long
// they take.
func TestHostile(t *testing.T) {
	const many = 20_000
	for name, text := range map[string]string{
		"opening marks":       strings.Repeat("“", many),
		"straight marks":      strings.Repeat(`"`, many),
		"apostrophes":         strings.Repeat("'", many),
		"closing marks":       strings.Repeat("a” ", many),
		"deep":                strings.Repeat("“a ‘b ", many) + strings.Repeat("’ b” ", many),
		"one long paragraph":  strings.Repeat("He said “we will go with them today” again. ", many),
		"unclosed paragraphs": strings.Repeat("“A\n\n", many),
		"labels":              strings.Repeat("A: “B\n", many),
		"dashes":              strings.Repeat("— a — b\n", many),
	} {
		t.Run(name, func(t *testing.T) {
			requireInvariants(t, text, quote.Extract(text))
		})
	}
	long := strings.Repeat("He said “we will go with them today” again. ", many)
	assert.Len(t, quote.Extract(long), many, "no quote is lost where a long paragraph is read in parts")
}

func FuzzExtract(f *testing.F) {
	for _, tests := range [][]extractTest{markTests, britishTests, languageTests, structureTests, kindTests} {
		for _, tt := range tests {
			f.Add(tt.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		quotes := quote.Extract(text)
		requireInvariants(t, text, quotes)
		require.Equal(t, quotes, slices.Collect(quote.All(text)), "one by one")
	})
}

// requireInvariants checks that spans are valid, ordered and on character
// boundaries, lie between their marks and inside the quote around theirs, that
// quotes are in order, and that no two cross.
func requireInvariants(t *testing.T, text string, quotes []quote.Quote) {
	t.Helper()
	start, valid := 0, utf8.ValidString(text)
	for i, q := range quotes {
		require.NotEmpty(t, q.Spans)
		require.Len(t, q.Marks, len(q.Spans))
		require.LessOrEqual(t, start, q.Spans[0].Start, "quotes in order")
		start = q.Spans[0].Start
		require.True(t, q.Speech >= 0 && q.Speech <= 1)
		require.Less(t, q.Parent, i)
		end := 0
		for j, s := range q.Spans {
			m := q.Marks[j]
			require.LessOrEqual(t, end, m.Open.Start)
			require.LessOrEqual(t, m.Open.Start, m.Open.End)
			require.LessOrEqual(t, m.Open.End, s.Start)
			require.Less(t, s.Start, s.End)
			require.LessOrEqual(t, s.End, m.Close.Start)
			require.LessOrEqual(t, m.Close.Start, m.Close.End)
			end = m.Close.End
			if valid {
				for _, part := range []quote.Span{m.Open, s, m.Close} {
					require.True(t, utf8.ValidString(part.In(text)))
				}
			}
			if q.Parent >= 0 {
				require.True(t, contains(quotes[q.Parent].Spans, s), "inside its parent")
			}
		}
		require.LessOrEqual(t, end, len(text))
	}
	requireRebuilt(t, text, quotes)
}

func contains(list []quote.Span, s quote.Span) bool {
	for _, t := range list {
		if t.Contains(s) {
			return true
		}
	}
	return false
}

// requireRebuilt checks that the text outside the spans of the quotes that
// stand in no other, and those spans, make the text again.
func requireRebuilt(t *testing.T, text string, quotes []quote.Quote) {
	t.Helper()
	var spans []quote.Span
	for _, q := range quotes {
		if q.Parent < 0 {
			spans = append(spans, q.Spans...)
		}
	}
	slices.SortFunc(spans, func(a, b quote.Span) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	end := 0
	for _, s := range spans {
		require.LessOrEqual(t, end, s.Start)
		b.WriteString(text[end:s.Start])
		b.WriteString(s.In(text))
		end = s.End
	}
	require.Equal(t, text, b.String()+text[end:])
}
