# What a human answers, in the same chat.

answer-from = <b>መልሲ ካብ { $name }</b>
answer-passed-on = የቐንየልና! መልእኽትኹም ናብ { $name } በጺሑ ኣሎ።
