-- What a press has recorded is kept with its delivery; the words in which it was answered are not.
alter table inbound drop column answer;
