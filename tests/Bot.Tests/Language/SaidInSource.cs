using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace CoreGroupBot.Bot.Tests.Language;

/// <summary>Every sentence that the code says, as the catalogue knows it: with {0}, {1} … where the values go.</summary>
internal static partial class SaidInSource
{
    public static IEnumerable<(string File, string English)> All([CallerFilePath] string here = "")
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src"));
        return Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Of(File.ReadAllText(file)).Select(english => (Path.GetRelativePath(source, file), english)));
    }

    internal static IEnumerable<string> Of(string code) => Calls().Matches(code).Select(call =>
    {
        var said = new StringBuilder();
        var holes = 0;
        var at = Literal(code, call.Index + call.Length, said, ref holes);
        while (More().Match(code, at) is { Success: true } more)
        {
            at = Literal(code, more.Index + more.Length, said, ref holes);
        }

        return said.ToString();
    });

    /// <returns>Where the code goes on after the string.</returns>
    private static int Literal(string code, int at, StringBuilder said, ref int holes)
    {
        var isInterpolated = code[at] is '$';
        for (at += isInterpolated ? 2 : 1; code[at] is not '"'; at++)
        {
            if (code[at] is '\\')
            {
                said.Append(code[++at] is 'n' ? '\n' : code[at]);
            }
            else if (isInterpolated && code[at] is '{' && code[at + 1] is not '{')
            {
                said.Append(CultureInfo.InvariantCulture, $"{{{holes++}}}");
                at = EndOfHole(code, at);
            }
            else
            {
                said.Append(code[at]);
                at += isInterpolated && code[at] is '{' or '}' ? 1 : 0;
            }
        }

        return at + 1;
    }

    private static int EndOfHole(string code, int at)
    {
        var ignored = new StringBuilder();
        var inner = 0;
        for (var depth = 1; depth > 0;)
        {
            at++;
            if (code[at] is '"' || (code[at] is '$' && code[at + 1] is '"'))
            {
                at = Literal(code, at, ignored, ref inner) - 1;
            }
            else if (code[at] is '\'')
            {
                at = code.IndexOf('\'', at + (code[at + 1] is '\\' ? 3 : 2));
            }
            else
            {
                depth += code[at] is '{' ? 1 : code[at] is '}' ? -1 : 0;
            }
        }

        return at;
    }

    [GeneratedRegex(@"(?<![\w.])Say\(\s*(?=\$?"")")]
    private static partial Regex Calls();

    [GeneratedRegex(@"\G\s*\+\s*(?=\$?"")")]
    private static partial Regex More();
}
