package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// In a language without a model, quotes keep the kind that their marks tell.
func TestKindInOtherLanguages(t *testing.T) {
	for article, want := range map[string]quote.Kind{
		"市长表示：“我们不会关闭这座桥。”":                                                                                           quote.Direct,
		"市長は「橋は閉鎖しない」と述べた。":                                                                                           quote.Direct,
		"Η δήμαρχος είπε: «Δεν θα κλείσουμε ποτέ αυτή τη γέφυρα».":                                                    quote.Direct,
		"Η γέφυρα είναι «η τελευταία μεγάλη ευκαιρία για όλη την πόλη», είπε.":                                        quote.Mixed,
		"A polgármester azt mondta: „Nem zárjuk le a hidat”, és hogy a város nem fizet ezért a munkáért semmit idén.": quote.Direct,
	} {
		got := attribute(article)
		if assert.Len(t, got, 1, article) {
			assert.Equal(t, want, got[0].Kind, article)
		}
	}
}

// Articles in each language with the speakers of their quotes in order, "" for
// nobody.
var languageTests = []struct {
	language, article string
	speakers          []string
}{
	{"fr", "« Le pont restera ouvert tout l'hiver », a déclaré lundi la ministre Claire Vaubert.", []string{"Claire Vaubert"}},
	{"fr", "« Le pont restera ouvert », a affirmé Luc Merle, maire de Norvale, devant la presse.", []string{"Luc Merle"}},
	{"fr", "Luc Merle a ajouté : « Nous ne fermerons pas le pont. »", []string{"Luc Merle"}},
	{"fr", "Selon Claire Vaubert, le pont est « une menace pour toute la ville ».", []string{"Claire Vaubert"}},
	{"fr", "D'après la ministre Claire Vaubert, le chantier est « une folie pure et simple ».", []string{"Claire Vaubert"}},
	{"fr", "Claire Vaubert est arrivée à midi. « Le pont est sûr », a-t-elle dit. Luc Merle n'est pas venu.", []string{"Claire Vaubert"}},
	{"fr", "La ministre Claire Vaubert a quitté la salle. « Je ne répondrai pas », a expliqué la ministre.", []string{"Claire Vaubert"}},
	{"fr", "L'adjoint, Luc Merle, a parlé d'« une erreur historique ».", []string{"Luc Merle"}},
	{"fr", "« Nous perdrons nos clients, soupire Nadia Benali, qui tient une boulangerie. Qui va payer ? »", []string{"Nadia Benali"}},
	{"fr", "« C'est fini », a dit le directeur des routes, Luc Merle. M. Merle est parti.", []string{"Luc Merle"}},
	{"fr", "« Le pont tiendra », assure le ministère dans un communiqué.", []string{"le ministère"}},
	{"fr", "« C'est fini pour nous », a lâché Paul Roux.", []string{"Paul Roux"}},
	{"fr", "« Qui paiera ? » demande Luc Merle. « L'État », répond Claire Vaubert.", []string{"Luc Merle", "Claire Vaubert"}},
	{"fr", "Son prédécesseur, Luc Merle, a accusé la ministre de cacher « la vérité entière ».", []string{"Luc Merle"}},
	{"fr", "Le ministère des Transports dit n'avoir « aucune idée de la date ». La police est venue.", []string{"le ministère des Transports"}},
	{"fr", "Il a lu « Les Ponts de l'hiver » dans le train.", []string{""}},
	{"fr", "« Nous ne fermerons pas le pont », a déclaré le ministre de l'Intérieur Luc Merle.", []string{"Luc Merle"}},
	{"fr", "Le ministre de la Justice Luc Merle a déclaré : « Nous ne fermerons pas le pont. »", []string{"Luc Merle"}},
	{"es", "«No cerraremos el puente», dijo el ministro de Defensa Pedro Lanza.", []string{"Pedro Lanza"}},
	{"it", "«Non chiuderemo il ponte», ha detto il ministro della Difesa Marco Riva.", []string{"Marco Riva"}},
	{"pt", "“Não fecharemos a ponte”, disse o ministro da Defesa Luís Reis.", []string{"Luís Reis"}},
	{"nl", "\"Wij sluiten de brug niet\", zei de minister van Binnenlandse Zaken Anna Bakker.", []string{"Anna Bakker"}},
	{"de", "„Wir schließen die Brücke nicht“, sagte der Präsident des Verbandes Otto Brand am Montag.", []string{"Otto Brand"}},

	{"de", "„Die Brücke ist sicher und bleibt offen“, sagte Ruth von der Lay.", []string{"Ruth von der Lay"}},
	{"de", "Der 54-jährige Otto Brand verlor sein Haus. „Ich habe alles verloren“, sagte der 54-Jährige.", []string{"Otto Brand"}},
	{"de", "Otto Brand (54) verlor sein Haus. „Ich habe alles verloren“, sagte der 54-Jährige.", []string{"Otto Brand"}},
	{"de", "„Das war überfällig“, erklärte Stadträtin Sabine Kroll von den Grünen. „Die Akten sagen etwas anderes“, sagte Kroll.", []string{"Sabine Kroll", "Sabine Kroll"}},
	{"de", "Stadträtin Sabine Kroll traf Journalisten. Sie nannte den Plan „ein Spiel mit dem Geld aller Bürger“.", []string{"Sabine Kroll"}},
	{"de", "Oberbürgermeister Klaus Brand traf Sabine Kroll. „Er war einer von uns“, sagte sie.", []string{"Sabine Kroll"}},
	{"de", "In einer Mitteilung nannte die CDU den Plan „ein Spiel mit dem Geld aller Bürger“.", []string{"CDU"}},
	{"de", "„Wir haben alles reingehauen“, sagten Kapitän Tom Reiß und Torwart Ali Haddad.", []string{"Tom Reiß und Ali Haddad"}},
	{"de", "Zeugen sagten: „Wir haben den Wagen gesehen.“", []string{"Zeugen"}},
	{"de", "Ein Sprecher der Polizei sagte wenig. „Wir prüfen den Fall genau“, sagte der Sprecher.", []string{"ein Sprecher der Polizei"}},
	{"de", "Die Sprecherin des Innenministeriums, Katja Wolf, sagte: „Wir prüfen den Fall genau.“", []string{"Katja Wolf"}},
	{"de", "Der Chef der Gewerkschaft sagte am Montag: „Wir prüfen den Fall genau.“", []string{"der Chef der Gewerkschaft"}},
	{"de", "„Wir prüfen den Fall genau“, sagte der Vorsitzende der Grünen, Tom Weber, am Montag.", []string{"Tom Weber"}},
	{"nl", "De 54-jarige Piet Hoek verloor zijn huis. “Ik ben alles kwijt”, zei de 54-jarige.", []string{"Piet Hoek"}},
	{"ru", "Министерство сообщило в заявлении: «Мы сожалеем об аварии на мосту».", []string{"Министерство"}},

	{"es", "«El puente seguirá abierto todo el invierno», dijo el lunes la ministra Ana Ruiz.", []string{"Ana Ruiz"}},
	{"es", "“El puente seguirá abierto”, ha declarado Luis Vega, alcalde de Norvale, ante la prensa.", []string{"Luis Vega"}},
	{"es", "Luis Vega añadió: “No vamos a cerrar el puente”.", []string{"Luis Vega"}},
	{"es", "Según Ana Ruiz, el puente es “una amenaza para toda la ciudad”.", []string{"Ana Ruiz"}},
	{"es", "De acuerdo con el alcalde Luis Vega, la obra es “una locura total y absoluta”.", []string{"Luis Vega"}},
	{"es", "Ana Ruiz llegó al mediodía. “El puente es seguro”, dijo ella. El alcalde no vino.", []string{"Ana Ruiz"}},
	{"es", "La ministra Ana Ruiz salió de la sala. “No voy a responder”, explicó la ministra.", []string{"Ana Ruiz"}},
	{"es", "El alcalde de la ciudad, Luis Vega, calificó la obra de “un error histórico”.", []string{"Luis Vega"}},
	{"es", "“El puente aguantará”, aseguró el ministerio en un comunicado.", []string{"el ministerio"}},
	{"es", "La ministra Ana Ruiz ha cerrado el puente. “Es una decisión difícil”, explicó en rueda de prensa. Según un informe, el puente es viejo.", []string{"Ana Ruiz"}},
	{"es", "“No me lo creo”, dijo una anciana que paseaba por la orilla del río.", []string{"una anciana"}},
	{"es", "—No lo sé —dijo Ana Ruiz—. Nadie me lo dijo.", []string{"Ana Ruiz"}},
	{"es", "Norvale, 3 mar (NNA).- Su antecesor, Luis Vega, calificó de “cobarde y absurda” la decisión del consejo.", []string{"Luis Vega"}},
	{"es", "Ha leído “Los puentes del invierno” en el tren de la mañana.", []string{""}},

	{"pt", "“A ponte vai ficar aberta durante todo o inverno”, disse na segunda-feira a ministra Ana Moreira.", []string{"Ana Moreira"}},
	{"pt", "“A ponte vai ficar aberta”, afirmou Rui Lobo, prefeito de Norvale, aos jornalistas.", []string{"Rui Lobo"}},
	{"pt", "Rui Lobo acrescentou: “Não vamos fechar a ponte”.", []string{"Rui Lobo"}},
	{"pt", "Segundo Ana Moreira, a ponte é “uma ameaça para toda a cidade”.", []string{"Ana Moreira"}},
	{"pt", "De acordo com o prefeito Rui Lobo, a obra é “uma loucura total e absoluta”.", []string{"Rui Lobo"}},
	{"pt", "Ana Moreira chegou ao meio-dia. “A ponte é segura”, disse ela. O prefeito não veio.", []string{"Ana Moreira"}},
	{"pt", "A ministra Ana Moreira saiu da sala. “Não vou responder”, explicou a ministra.", []string{"Ana Moreira"}},
	{"pt", "O prefeito da cidade, Rui Lobo, classificou a obra como “um erro histórico”.", []string{"Rui Lobo"}},
	{"pt", "“A ponte vai aguentar”, garantiu o ministério em comunicado.", []string{"o ministério"}},
	{"pt", "Ele leu “As pontes do inverno” no trem da manhã.", []string{""}},

	{"it", "«Il ponte resterà aperto tutto l'inverno», ha dichiarato lunedì la ministra Anna Berti.", []string{"Anna Berti"}},
	{"it", "«Il ponte resterà aperto», ha affermato Luca Moro, sindaco di Norvale, davanti ai giornalisti.", []string{"Luca Moro"}},
	{"it", "Luca Moro ha aggiunto: «Non chiuderemo il ponte».", []string{"Luca Moro"}},
	{"it", "Secondo Anna Berti, il ponte è «una minaccia per tutta la città».", []string{"Anna Berti"}},
	{"it", "Per il sindaco, secondo il suo portavoce Luca Moro, il cantiere è «una follia senza senso».", []string{"Luca Moro"}},
	{"it", "Anna Berti è arrivata a mezzogiorno. «Il ponte è sicuro», ha detto lei. Il sindaco non è venuto.", []string{"Anna Berti"}},
	{"it", "La ministra Anna Berti ha lasciato la sala. «Non risponderò», ha spiegato la ministra.", []string{"Anna Berti"}},
	{"it", "Il sindaco della città, Luca Moro, ha definito il cantiere «un errore storico».", []string{"Luca Moro"}},
	{"it", "Luca Moro è arrivato a mezzogiorno. «L'ho saputo dalla radio», si è lamentato.", []string{"Luca Moro"}},
	{"it", "«Il ponte reggerà», assicura il ministero in una nota.", []string{"il ministero"}},
	{"it", "Ha letto «I ponti dell'inverno» nel treno del mattino.", []string{""}},

	{"pl", "„Most będzie otwarty przez całą zimę” – powiedziała w poniedziałek minister Anna Nowak.", []string{"Anna Nowak"}},
	{"pl", "– Most będzie otwarty – zapewnił burmistrz Jan Weber. – Nie zamkniemy go.", []string{"Jan Weber"}},
	{"pl", "Rzecznik ratusza dodał: „To nie jest prawda”.", []string{"rzecznik ratusza"}},
	{"pl", "Jan Weber podkreślił: „Nie zamkniemy mostu”.", []string{"Jan Weber"}},
	{"pl", "Według Anny Nowak most jest „zagrożeniem dla całego miasta”. Nowak nie przyjechała.", []string{"Anny Nowak"}},
	{"pl", "Zdaniem burmistrza Jana Webera budowa to „czyste szaleństwo”. Jan Weber przyjechał w środę.", []string{"Jan Weber"}},
	{"pl", "Anna Nowak przyjechała w południe. „Most jest bezpieczny” – powiedziała ona. Burmistrz nie przyszedł.", []string{"Anna Nowak"}},
	{"pl", "Minister Anna Nowak wyszła z sali. „Nie odpowiem na to pytanie” – oświadczyła minister.", []string{"Anna Nowak"}},
	{"pl", "Burmistrz Jan Weber nazwał budowę „historycznym błędem”.", []string{"Jan Weber"}},
	{"pl", "– Kto zapłaci? – zapytał Jan Weber.\n– Państwo – odpowiedziała Anna Nowak – i miasto.", []string{"Jan Weber", "Anna Nowak"}},
	{"pl", "Czytał „Mosty zimy” w pociągu, który jechał na północ.", []string{""}},

	{"ru", "«Мост будет открыт всю зиму», — заявила в понедельник министр Анна Белова.", []string{"Анна Белова"}},
	{"ru", "— Мост будет открыт, — заверил мэр Иван Петренко. — Мы его не закроем.", []string{"Иван Петренко"}},
	{"ru", "Пресс-секретарь министерства добавил: «Это неправда».", []string{"пресс-секретарь министерства"}},
	{"ru", "Иван Петренко подчеркнул: «Мы не закроем мост».", []string{"Иван Петренко"}},
	{"ru", "По словам Ивана Петренко, мост — это «угроза для всего города». Иван Петренко приехал в среду.", []string{"Иван Петренко"}},
	{"ru", "По мнению министра Анны Беловой, стройка — «чистое безумие». Анна Белова не приехала.", []string{"Анна Белова"}},
	{"ru", "Мэр Иван Петренко приехал в полдень. По его словам, это «последний шанс» для города.", []string{"Иван Петренко"}},
	{"ru", "Анна Белова вышла из зала. «Я не буду отвечать», — сказала она.", []string{"Анна Белова"}},
	{"ru", "Мэр Норвейла Анна Белова вышла из зала. «Я не буду отвечать», — сказала она.", []string{"Анна Белова"}},
	{"ru", "«Мост, — сказал журналистам мэр Норвейла Иван Петренко, — будет открыт».", []string{"Иван Петренко"}},
	{"ru", "«Мы потеряем всё, — вздыхает Анна Белова, хозяйка пекарни. — Кто заплатит?»", []string{"Анна Белова"}},
	{"ru", "— Когда вы приедете? — спросила Анна.\n— Завтра, — ответил он.", []string{"Анна", "он"}},
	{"ru", "— Кто заплатит? — спросил Иван Петренко.\n— Государство, — ответила Анна Белова.", []string{"Иван Петренко", "Анна Белова"}},
	{"ru", "Он читал роман «Мосты зимы» в поезде, который шёл на север.", []string{""}},

	{"uk", "«Міст буде відкритий усю зиму», – заявила в понеділок міністерка Ганна Коваль.", []string{"Ганна Коваль"}},
	{"uk", "– Міст буде відкритий, – запевнив мер Іван Петренко. – Ми його не закриємо.", []string{"Іван Петренко"}},
	{"uk", "Речник міністерства додав: «Це неправда».", []string{"речник міністерства"}},
	{"uk", "Іван Петренко наголосив: «Ми не закриємо міст».", []string{"Іван Петренко"}},
	{"uk", "За словами Івана Петренка, міст — це «загроза для всього міста». Іван Петренко приїхав у середу.", []string{"Іван Петренко"}},
	{"uk", "На думку міністерки Ганни Коваль, це будівництво — «чисте божевілля». Ганна Коваль не приїхала.", []string{"Ганна Коваль"}},
	{"uk", "Мер Іван Петренко приїхав опівдні. За його словами, це «останній шанс» для міста.", []string{"Іван Петренко"}},
	{"uk", "Ганна Коваль вийшла із зали. «Я не відповідатиму», – сказала вона.", []string{"Ганна Коваль"}},
	{"uk", "«Міст, – сказав журналістам мер Норвейла Іван Петренко, – буде відкритий».", []string{"Іван Петренко"}},
	{"uk", "– Хто заплатить? – запитав Іван Петренко.\n– Держава, – відповіла Ганна Коваль.", []string{"Іван Петренко", "Ганна Коваль"}},
	{"uk", "Він читав роман «Мости зими» у потязі, який ішов на північ.", []string{""}},

	{"nl", "“De brug blijft de hele winter open”, zei minister Anna Bakker maandag.", []string{"Anna Bakker"}},
	{"nl", "“De brug blijft open”, verklaarde Jan de Wit, de burgemeester van Norvale.", []string{"Jan de Wit"}},
	{"nl", "Jan de Wit benadrukte: “Wij sluiten de brug niet.”", []string{"Jan de Wit"}},
	{"nl", "Volgens Anna Bakker is de brug “een bedreiging voor de hele stad”.", []string{"Anna Bakker"}},
	{"nl", "De brug is “een gevaar voor iedereen”, aldus Jan de Wit.", []string{"Jan de Wit"}},
	{"nl", "Anna Bakker kwam om twaalf uur aan. “De brug is veilig”, zei ze. De burgemeester was er niet.", []string{"Anna Bakker"}},
	{"nl", "Jan de Wit noemde het werk “een historische vergissing”.", []string{"Jan de Wit"}},
	{"nl", "Op maandag zei Anna Bakker dat de brug veilig is. “Wij blijven hier”, voegde zij toe.", []string{"Anna Bakker"}},
	{"nl", "“De brug houdt het wel”, meldt het ministerie in een persbericht.", []string{"het ministerie"}},
	{"nl", "“We raken onze klanten kwijt”, verzucht Nadia Bakker, die een bakkerij heeft. “Wie betaalt dat?”", []string{"Nadia Bakker"}},
	{"nl", "Hij las “De bruggen van de winter” in de trein naar het noorden.", []string{""}},

	{"tr", "Bakan Ayşe Yıldız, “Köprü bütün kış açık kalacak” dedi.", []string{"Ayşe Yıldız"}},
	{"tr", "“Köprü açık kalacak” dedi Mehmet Kaya ve salondan çıktı.", []string{"Mehmet Kaya"}},
	{"tr", "Mehmet Kaya şöyle konuştu: “Köprüyü kapatmayacağız.”", []string{"Mehmet Kaya"}},
	{"tr", "Mehmet Kaya, köprünün “bütün şehir için bir tehlike” olduğunu söyledi.", []string{"Mehmet Kaya"}},
	{"tr", "Ayşe Yıldız'a göre köprü “bütün şehir için bir tehlike” ve kapatılacak.", []string{"Ayşe Yıldız"}},
	{"tr", "Bakanlık, yazılı açıklamada “Köprü dayanacak” dedi.", []string{"Bakanlık"}},
	{"tr", "— Kim ödeyecek? diye sordu Mehmet Kaya.\n— Devlet ödeyecek, dedi Ayşe Yıldız.", []string{"Mehmet Kaya", "Ayşe Yıldız"}},
	{"tr", "Ayşe Yıldız Twitter’da “Köprü dayanacak ve bu bir haber” diye yazdı.", []string{"Ayşe Yıldız"}},
	{"tr", "Trende “Kışın Köprüleri” adlı kitabı okudu ve bir daha konuşmadı.", []string{""}},
}

func TestLanguages(t *testing.T) {
	for _, tt := range languageTests {
		assert.Equal(t, tt.language, lexicon.Detect(tt.article).Language, tt.article)
		var speakers []string
		for _, a := range attribute(tt.article) {
			name := ""
			if a.Speaker != nil {
				name = a.Speaker.Name
			}
			speakers = append(speakers, name)
		}
		assert.Equal(t, tt.speakers, speakers, tt.article)
	}
}
