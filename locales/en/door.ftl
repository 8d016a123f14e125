# At the door, and what staff write and do for one person.

door-here =
    <b>Welcome, { $name }! ✅</b>

    We have noted that you are here.

door-early = You are early. Scan the code again { $day } from { $time }.

door-free = You do not have a place here yet. There are places left.
    .come = Yes, I want a place
door-full = You do not have a place here. All places are taken. Talk to the person who meets you.

joined =
    <b>Welcome, { $name }!</b>

    Now your times are here. We write to you if something changes.

written = { $who } from { $programme } writes:
written-reply = You can answer here.
