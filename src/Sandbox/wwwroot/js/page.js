import * as clock from "./clock.js";
import * as luck from "./luck.js";
import * as outlook from "./outlook.js";
import * as panes from "./panes.js";
import * as people from "./people.js";
import * as service from "./service.js";
import { start as startState } from "./state.js";
import * as stories from "./stories.js";
import * as teams from "./teams.js";
import * as trouble from "./trouble.js";

for (const part of [clock, service, luck, trouble, people, panes, teams, outlook]) part.start();
startState();
stories.start();
