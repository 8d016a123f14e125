# The sample programme: invented hosts, ordinary words.

# sentences
sample-meeting =
    .title = Kulan warbixineed oo ku saabsan warshadaha
    .about = Kaalay oo wax ka maqal shaqooyinka warshadaha. Waxaad la kulmaysaa shirkado, iskuulka iyo la-taliye waxbarasho iyo shaqo. Qaxwo iyo miro ayaa diyaar ah. Carruurta waan soo dhowaynaynaa.
    .meets = Marwo Karin oo ka socota { $programme }
    .bring = Waxba uma baahnid, iska kaalay. Haddii aad rabto, saaxiib soo kaxayso.

# sentences
sample-visit =
    .title = Booqasho waxbarasho: { $host }
    .about = Arag sida warshad casri ah u shaqayso. Waynu wada wareegaynaa. Waxaad la hadli kartaa haween halkaas ka shaqeeya. Booqashadu waxay socotaa laba saacadood.
    .meets = { $guide }, albaabka laga soo galo agtiisa
    .bring = Kabo xiran oo aan cidib lahayn. Jaakad iftiinka celisa iyo muraayado indhaha ilaaliya waan ku amaahinaynaa.

# sentences
sample-training =
    .title = Tababarka farsamada warshadaha
    .about = Waxaad baranaysaa shaqada warshadaha, dugsiga iyo shirkadda. Tababarku waa hal sano. Luqadda waa lagaa caawin karaa.
