# What she can do with one of her times.

button-more = More

more =
    .bring = Bring someone
    .alone = I'm coming alone
    .others = Choose another time
    .calendar = Calendar
    .answers = My answers
    .invite = Invite a friend

more-no-further = Sorry, there is no place for one more person just now. You keep your own place.

event-seated-two = You have two places ✅ One is for you and one is for one more person.
event-queued-two = You are in the queue for two places. Your place in the queue is { $place }.

signup-company = You can bring one more person.

others =
    <b>Other times</b>

    Tap the time you want. When you have a place there, you give up your old time.
others-none = There is no other time with places just now. You keep your time.

invite-how = Send this message to a friend.
invite =
    Do you want to come too? Read more and sign up here:

    { $link }

answers = <b>Your answers</b>
    .change = Change the answers
answers-none = You have not answered any questions about this time.
answers-children = Children: { $answer }
answers-interpreter = Interpreter: { $answer }
answers-food = Food: { $answer }
answers-access = Help at the place: { $answer }

details-children = Are you bringing children?
    .none = No children
    .one = One child
    .two = Two children
    .more = Three or more
details-interpreter = Do you need an interpreter?
    .no = No
    .yes = Yes, an interpreter
details-food = We offer food. What do you eat?
    .any = Everything
    .no-meat = No meat
    .no-pork = No pork
    .talk = Talk to me
details-access = Do you need help at the place?
    .no = No
    .step-free = Yes, no stairs
    .talk = Talk to me
