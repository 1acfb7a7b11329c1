using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Blog.Benchmarks.Whole;

/// <summary>The table of all figures, in Markdown.</summary>
internal sealed class Report
{
    private readonly StringBuilder _rows = new();

    /// <param name="digits">Behind the point.</param>
    public void Add(string what, string unit, Samples samples, int digits = 0) =>
        _rows
            .Append(CultureInfo.InvariantCulture, $"| {what} | {unit} | {Number(samples.Median, digits)} ")
            .Append(
                CultureInfo.InvariantCulture,
                $"| {Number(samples.Least, digits)} | {Number(samples.At(0.99), digits)} |\n"
            );

    public void Add(string what, string unit, double value, int digits = 0) =>
        _rows.Append(CultureInfo.InvariantCulture, $"| {what} | {unit} | {Number(value, digits)} | | |\n");

    public string Write(int posts, double megabytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{posts} posts, {megabytes:0.0} MB; {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}\n\n"
        )
        + "| | unit | median | least | p99 |\n|---|---|---:|---:|---:|\n"
        + _rows;

    private static string Number(double value, int digits) =>
        value.ToString($"F{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
}
