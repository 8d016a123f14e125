# What fits nowhere is a question to a person.

ask-kept =
    Mahadsanid! Su'aashaada waan kaydinnay. Qof ayaa akhrin doona.

    { $days ->
        [one] Waxaad jawaab ku heli doontaa { $days } maalin oo shaqo gudaheed.
       *[other] Waxaad jawaab ku heli doontaa { $days } maalmood oo shaqo gudahood.
    }
ask-changed = Mahadsanid! Isbeddelkaaga waan kaydinnay.
ask-edit-unseen = Ma akhrin karo isbeddelka farriimaha hore. Fadlan mar kale ii soo qor.
ask-cannot-keep = Waxaas ma qaadan karo. Fadlan wax qor, farriin cod ah duub ama sawir soo dir.

apology = Khalad ayaa naga dhacay. Adigu khalad kuma lihid. Waan eegaynaa. Fadlan goor dambe mar kale isku day.

elsewhere = Salaan! { $programme } wuxuu ku jawaabaa wadahadal gaar ah oo keliya. Fadlan halkaas iigu soo qor.
