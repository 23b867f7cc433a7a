namespace Reeve.Model;

/// <summary>How numbers are dialled.</summary>
public enum PhoneIntegration
{
    TAPI,
    SKYPE,
    TEL,
    CALLTO,
    NONE,
}
