using CoreGroupBot.Bot.Commands;

return await CommandLine.Run(args);
