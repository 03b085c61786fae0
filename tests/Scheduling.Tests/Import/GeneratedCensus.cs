using System.Globalization;
using System.Text;

namespace CoreGroupBot.Scheduling.Tests.Import;

/// <summary>A census of many children that exists only while it is read.</summary>
internal sealed class GeneratedCensus(int children) : Stream
{
    private readonly byte[] end = "</Children></Message>"u8.ToArray();
    private byte[] chunk = "<?xml version=\"1.0\"?><Message><Children>"u8.ToArray();
    private int at;
    private int next = 1;

    public long Delivered { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Delivered; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (at == chunk.Length && next <= children + 1)
        {
            chunk = next <= children ? Child(next) : end;
            next++;
            at = 0;
        }

        var taken = Math.Min(count, chunk.Length - at);
        chunk.AsSpan(at, taken).CopyTo(buffer.AsSpan(offset));
        at += taken;
        Delivered += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] Child(int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        <Child><ChildIdentifiers><LAchildID>C{number}</LAchildID><UPN>A{number:D12}</UPN>
        <PersonBirthDate>2019-01-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
        <ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities>
        </ChildCharacteristics><CINdetails><CINreferralDate>2026-01-05</CINreferralDate>
        <DateOfInitialCPC>2026-02-02</DateOfInitialCPC><Assessments><AssessmentActualStartDate>2026-01-06
        </AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>2A</AssessmentFactors>
        <AssessmentFactors>2B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
        <Section47><S47ActualStartDate>2026-01-20</S47ActualStartDate></Section47><ReferralNFA>false</ReferralNFA>
        <ChildProtectionPlans><CPPstartDate>2026-02-02</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
        <Reviews><CPPreviewDate>2026-04-27</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails></Child>

        """));
}
