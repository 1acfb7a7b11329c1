using System.Xml.Linq;
using Blog.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Blog.Hosting;

/// <summary>The keys by which cookies and links are signed, a file each; only the program's own account may read them.</summary>
internal sealed class KeyFolder(DirectoryInfo folder, ILoggerFactory log) : FileSystemXmlRepository(folder, log)
{
    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        PrivateFiles.CloseAll(Directory.FullName);
    }
}
