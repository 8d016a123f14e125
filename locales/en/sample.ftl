# The sample programme: invented hosts, ordinary words.

# sentences
sample-meeting =
    .title = Information meeting about industry
    .about = Come and hear about jobs in industry. You will meet companies, the school and a study and career adviser. There is coffee and fruit. Children are welcome.
    .meets = Karin from { $programme }
    .bring = Just yourself. Bring a friend if you like.

# sentences
sample-visit =
    .title = Study visit at { $host }
    .about = See how things are made in a modern factory. We walk around together, and you can talk to women who work there. The visit takes two hours.
    .meets = { $guide } at the entrance
    .bring = Closed shoes without heels. You can borrow a safety vest and safety glasses.

# sentences
sample-training =
    .title = Industrial technology training
    .about = You learn to work in industry, at school and at a company. The training takes one year. You can get help with the language.
