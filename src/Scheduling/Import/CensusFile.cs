using System.Text;
using System.Xml;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>The Children in Need census message, read element by element so that its length does not matter.</summary>
/// <remarks>Elements are known by their local name and unknown ones are passed over: every year renames or adds some
/// that are not needed here. Of names, dates of birth and pupil numbers nothing is ever taken up.</remarks>
internal static class CensusFile
{
    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
    };

    // Some case systems export in windows-1252 and say so in the declaration.
    static CensusFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task Read(Stream stream, RegisterReading reading, CancellationToken ct)
    {
        using var xml = XmlReader.Create(stream, Settings);
        try
        {
            while (await xml.ReadAsync())
            {
                ct.ThrowIfCancellationRequested();
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Child" })
                {
                    await Child(xml, reading);
                }
            }
        }
        catch (XmlException fault)
        {
            // The reader's own message may quote the file.
            reading.Findings.AddUnreadable(
                Math.Max(1, fault.LineNumber), "the file is not well-formed XML here, or declares a document type",
                "Export it again; a census holds no document type and ends with </Message>");
            return;
        }

        if (reading.Read == 0)
        {
            reading.Findings.AddUnreadable(
                1, "there is no `Child` in the file", "Give a Children in Need census as the case system exports it");
        }
    }

    private static async Task Child(XmlReader xml, RegisterReading reading)
    {
        var child = new ChildOnFile(LineOf(xml));
        var depth = xml.Depth;
        var element = (Name: "", Line: child.Line);
        var empty = xml.IsEmptyElement;
        while (!empty && await xml.ReadAsync() && xml.Depth > depth)
        {
            // Once the identifier says that nobody asks for this child, the rest of it only goes by.
            if (child.Id is { } id && !reading.IsWanted(id))
            {
                await Pass(xml, depth);
                break;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    element = (xml.LocalName, LineOf(xml));
                    if (element.Name is "ChildProtectionPlans")
                    {
                        child.Plans.Add(new PlanOnFile(element.Line));
                    }

                    break;
                case XmlNodeType.Text when IsNeeded(element.Name):
                    Take(child, new Cell((await xml.GetValueAsync()).Trim(), element.Line, element.Name));
                    break;
            }
        }

        if (string.IsNullOrEmpty(child.Id))
        {
            reading.Findings.Add(
                child.Line, "this `Child` has no `LAchildID`",
                "Give the child an identifier in the case system and export again");
        }

        reading.Add(child);
    }

    private static async Task Pass(XmlReader xml, int depth)
    {
        while (xml.Depth > depth && await xml.ReadAsync())
        {
        }
    }

    private static bool IsNeeded(string element) =>
        element is "LAchildID" or "DateOfInitialCPC" or "CPPstartDate" or "CPPendDate" or "CPPreviewDate";

    private static void Take(ChildOnFile child, Cell cell)
    {
        switch (cell.Column, child.Plans.LastOrDefault())
        {
            case ("LAchildID", _):
                child.Id = cell.Text;
                break;
            case ("DateOfInitialCPC", _):
                child.Conferences.Add(cell);
                break;
            case ("CPPstartDate", { } plan):
                plan.Start = cell;
                break;
            case ("CPPendDate", { } plan):
                plan.End = cell;
                break;
            case ("CPPreviewDate", { } plan):
                plan.Reviews.Add(cell);
                break;
        }
    }

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;
}
