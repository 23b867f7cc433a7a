namespace Reeve.Model;

/// <summary>How a template that is applied treats what a ticket has already.</summary>
public enum SettingMode
{
    Append,
    Overwrite,
    Ignore,
}
