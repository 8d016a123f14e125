# same
label = { $text }

button-menu = Liiska
button-language = Luqadda 🌐
button-ask = Na weydii 💬
button-skip = Ka bood
button-events = Ballan walba
button-event = Dib u noqo
button-listen = Dhageyso 🔊

# toasts
button-old = Badhankaas waa mid hore. Waa kan waxa hadda jira.
# toasts
button-unknown = Badhankaas hadda ma jiro. Waa kan liiska.
# toasts
button-forgotten = Wax walba oo adiga kugu saabsan waa la tirtiray. Haddii aad rabto inaad mar kale bilowdo, qor /start

voice-gone = Codkaas hadda ma jiro. Fadlan qoraalka akhri.

notice-organiser = degmada
notice-contact = Weydii qofkii linkiga ku siiyay.

keys-gone = Waa hagaag. Mar kale ayaan ku soo noqon karnaa.

resume = Ma rabtaa inaad sii waddo?
    .yes = Haa, waan sii wadayaa

resume-rename = Magacaaga ayaad beddelaysay.
resume-details = Waxaad ka jawaabaysay su'aalo ku saabsan ballantaada.
resume-number = Lambarka taleefankaaga ayaad na siinaysay.
resume-pause = Nasasho ayaad dooranaysay.
