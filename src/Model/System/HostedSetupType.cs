namespace Reeve.Model;

/// <summary>Where another program's page shows inside a screen.</summary>
public enum HostedSetupType
{
    Tab,
    Pod,
    ToolbarButton,
}
