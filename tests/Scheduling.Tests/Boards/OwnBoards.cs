namespace CoreGroupBot.Scheduling.Tests.Boards;

/// <summary>A folder of an authority's own boards.</summary>
internal sealed class OwnBoards : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("own-boards-");

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    public void Put(string key, string json) => File.WriteAllText(Path.Combine(Folder, $"{key}.json"), json);

    public void Put(string key, int firstMeeting) => Put(key, $$"""
        {
          "key": "{{key}}", "source": "own.txt", "name": "Our own", "document": "Our own guidance", "confirmWithBoard": false,
          "firstMeetingWorkingDays": { "value": {{firstMeeting}}, "force": "must", "quote": "will meet", "line": 3 }
        }
        """);

    public void Remove(string key) => File.Delete(Path.Combine(Folder, $"{key}.json"));
}
