using System.Globalization;
using CoreGroupBot.Bot.Commands;

// Whoever is told in another language is told so on purpose, never because of how the machine is set up.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

return await CommandLine.Run(args);
