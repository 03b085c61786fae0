using CoreGroupBot.Bot;
using CoreGroupBot.Bot.Commands;

return await CommandLine.Run(args);
