using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A person who works with Reeve, or the account of a program: both have a role, and numbers of one series.</summary>
public sealed class Member : Row
{
    [Max(15)] public required string Identifier { get; set; }
    [Max(60), Sent, Secret] public string? Password { get; set; }
    [Inert] public bool DisableOnlineFlag { get; set; }
    public LicenseClass? LicenseClass { get; set; }
    public string? Notes { get; set; }
    [Max(10)] public string? EmployeeIdentifer { get; set; }
    public string? VendorNumber { get; set; }
    [Inert] public bool EnableMobileGpsFlag { get; set; }
    [ReadOnly] public DateTimeOffset? InactiveDate { get; set; }
    public bool InactiveFlag { get; set; }
    [ReadOnly] public DateTimeOffset? LastLogin { get; set; }
    [ReadOnly, Inert] public string? ClientId { get; set; }
    [ReadOnly, Sent, Secret, Inert] public string? Token { get; set; }
    [Max(30)] public string? FirstName { get; set; }
    [Max(1)] public string? MiddleInitial { get; set; }
    [Max(30)] public string? LastName { get; set; }
    public DateTimeOffset? HireDate { get; set; }
    public Ref<Country>? Country { get; set; }
    public Ref<DocumentInfo>? Photo { get; set; }
    [Max(250)] public string? OfficeEmail { get; set; }
    [Max(250)] public string? MobileEmail { get; set; }
    [Max(250)] public string? HomeEmail { get; set; }
    public ReachedAt? DefaultEmail { get; set; }
    [Max(250), ReadOnly] public string? PrimaryEmail { get; set; }
    [Max(15)] public string? OfficePhone { get; set; }
    [Max(10)] public string? OfficeExtension { get; set; }
    [Max(15)] public string? MobilePhone { get; set; }
    [Max(10)] public string? MobileExtension { get; set; }
    [Max(15)] public string? HomePhone { get; set; }
    [Max(10)] public string? HomeExtension { get; set; }
    public ReachedAt? DefaultPhone { get; set; }
    public Ref<SecurityRole>? SecurityRole { get; set; }
    [Target("MemberOffice365")] public Unbuilt? Office365 { get; set; }
    [Inert] public string? MapiName { get; set; }
    [Inert] public bool CalendarSyncIntegrationFlag { get; set; }
    [Inert] public SecondFactor? AuthenticationServiceType { get; set; }
    public bool TimebasedOneTimePasswordActivated { get; set; }
    [Inert] public bool EnableLdapAuthenticationFlag { get; set; }
    [Target("LdapConfigurationReference")] public Unbuilt? LdapConfiguration { get; set; }
    [Max(50), Inert] public string? LdapUserName { get; set; }
    [Target("DirectionalSyncReference")] public Unbuilt? DirectionalSync { get; set; }
    [Target("MemberSsoSettingsReference")] public Unbuilt? SsoSettings { get; set; }
    public string? Signature { get; set; }
    [Inert] public PhoneIntegration? PhoneIntegrationType { get; set; }
    [Inert] public bool UseBrowserLanguageFlag { get; set; }
    public string? Title { get; set; }
    [Target("ReportCardReference")] public Unbuilt? ReportCard { get; set; }
    [Inert] public bool EnableMobileFlag { get; set; }
    [Inert] public Ref<MemberType>? Type { get; set; }
    [Inert] public Ref<TimeZoneSetup>? TimeZone { get; set; }
    [Inert] public bool PartnerPortalFlag { get; set; }
    [ReadOnly, Inert] public string? StsUserAdminUrl { get; set; }
    [Inert] public bool ToastNotificationFlag { get; set; }
    [Inert] public List<int> MemberPersonas { get; set; } = [];
    [ReadOnly] public bool AdminFlag { get; set; }
    [Target("StructureReference")] public Unbuilt? StructureLevel { get; set; }
    public Ref<Location>? SecurityLocation { get; set; }
    public Ref<Location>? DefaultLocation { get; set; }
    public Ref<Department>? DefaultDepartment { get; set; }
    public Ref<Member>? ReportsTo { get; set; }
    [Inert] public bool RestrictLocationFlag { get; set; }
    [Inert] public bool RestrictDepartmentFlag { get; set; }
    [Target("WorkRoleReference")] public Unbuilt? WorkRole { get; set; }
    [Target("WorkTypeReference")] public Unbuilt? WorkType { get; set; }
    public Ref<Member>? TimeApprover { get; set; }
    public Ref<Member>? ExpenseApprover { get; set; }
    [Inert] public decimal? BillableForecast { get; set; }
    [Inert] public decimal? DailyCapacity { get; set; }
    public decimal? HourlyCost { get; set; }
    public decimal? HourlyRate { get; set; }
    [Inert] public bool IncludeInUtilizationReportingFlag { get; set; }
    [Inert] public bool RequireExpenseEntryFlag { get; set; }
    [Inert] public bool RequireTimeSheetEntryFlag { get; set; }
    [Inert] public bool RequireStartAndEndTimeOnTimeEntryFlag { get; set; }
    [Inert] public bool AllowInCellEntryOnTimeSheet { get; set; }
    [Inert] public bool EnterTimeAgainstCompanyFlag { get; set; }
    [Inert] public bool AllowExpensesEnteredAgainstCompaniesFlag { get; set; }
    [Inert] public bool TimeReminderEmailFlag { get; set; }
    [Inert] public int? DaysTolerance { get; set; }
    [Inert] public decimal? MinimumHours { get; set; }
    [Inert] public DateTimeOffset? TimeSheetStartDate { get; set; }
    public Ref<Location>? ServiceDefaultLocation { get; set; }
    public Ref<Department>? ServiceDefaultDepartment { get; set; }
    public Ref<Board>? ServiceDefaultBoard { get; set; }
    [Inert] public bool RestrictServiceDefaultLocationFlag { get; set; }
    [Inert] public bool RestrictServiceDefaultDepartmentFlag { get; set; }
    public List<int> ExcludedServiceBoardIds { get; set; } = [];
    [ReadOnly, Inert] public List<int> Teams { get; set; } = [];
    [ReadOnly, Inert] public List<int> ServiceBoardTeamIds { get; set; } = [];
    public Ref<Location>? ProjectDefaultLocation { get; set; }
    public Ref<Department>? ProjectDefaultDepartment { get; set; }
    [Target("ProjectBoardReference")] public Unbuilt? ProjectDefaultBoard { get; set; }
    [Inert] public bool RestrictProjectDefaultLocationFlag { get; set; }
    [Inert] public bool RestrictProjectDefaultDepartmentFlag { get; set; }
    public List<int> ExcludedProjectBoardIds { get; set; } = [];
    public Ref<Location>? ScheduleDefaultLocation { get; set; }
    public Ref<Department>? ScheduleDefaultDepartment { get; set; }
    [Inert] public decimal? ScheduleCapacity { get; set; }
    public Ref<ServiceLocation>? ServiceLocation { get; set; }
    [Inert] public bool RestrictScheduleFlag { get; set; }
    [Inert] public bool HideMemberInDispatchPortalFlag { get; set; }
    public Ref<Calendar>? Calendar { get; set; }
    public Ref<Location>? SalesDefaultLocation { get; set; }
    [Inert] public bool RestrictDefaultSalesTerritoryFlag { get; set; }
    [Target("WarehouseReference")] public Unbuilt? Warehouse { get; set; }
    [Target("WarehouseBinReference")] public Unbuilt? WarehouseBin { get; set; }
    [Inert] public bool RestrictDefaultWarehouseFlag { get; set; }
    [Inert] public bool RestrictDefaultWarehouseBinFlag { get; set; }
    [Inert] public TabFormat? CompanyActivityTabFormat { get; set; }
    [Inert] public TabFormat? InvoiceTimeTabFormat { get; set; }
    [Inert] public InvoiceScreenTab? InvoiceScreenDefaultTabFormat { get; set; }
    [Inert] public AfterInvoicing? InvoicingDisplayOptions { get; set; }
    [Inert] public AfterInvoicing? AgreementInvoicingDisplayOptions { get; set; }
    [Inert] public bool AutoStartStopwatch { get; set; }
    [Inert] public bool AutoPopupQuickNotesWithStopwatch { get; set; }
    [Inert] public SearchedTickets? GlobalSearchDefaultTicketFilter { get; set; }
    [Inert] public SearchOrder? GlobalSearchDefaultSort { get; set; }
    [Inert] public string? PhoneSource { get; set; }
    [Sent, Inert] public bool CopyPodLayouts { get; set; }
    [Sent, Inert] public bool CopySharedDefaultViews { get; set; }
    [Sent, Inert] public bool CopyColumnLayoutsAndFilters { get; set; }
    [Sent, Inert] public int? FromMemberRecId { get; set; }
    [Sent, Inert] public int? FromMemberTemplateRecId { get; set; }
    [Max(30)] public string? Name { get; set; }
    [Max(250)] public string? EmailAddress { get; set; }
    [Inert] public bool BlockPriceFlag { get; set; }
    [Inert] public bool BlockCostFlag { get; set; }

    /// <summary>First and last name, or the name of an API member: what references show.</summary>
    [Extension, ReadOnly] public string? FullName { get; set; }

    /// <summary>Whether it is the account of a program.</summary>
    [Internal] public bool ApiFlag { get; set; }

    /// <summary>The stored form of the password; null for who cannot sign in with one.</summary>
    [Internal, Unfolded] public string? PasswordHash { get; set; }

    /// <summary>Counts the passwords: sessions of an earlier one end.</summary>
    [Internal] public int? PasswordSerial { get; set; }

    /// <summary>The sealed secret of one-time codes; null without them.</summary>
    [Internal, Unfolded] public string? TotpSecret { get; set; }

    /// <summary>A sealed secret that no code has confirmed yet.</summary>
    [Internal, Unfolded] public string? TotpPending { get; set; }

    /// <summary>The newest one-time code that was used, by its number since 1970: no code counts twice.</summary>
    [Internal] public long? TotpStep { get; set; }

    /// <summary>Hashes of recovery codes that are left.</summary>
    [Internal] public List<string> RecoveryHashes { get; set; } = [];

    /// <summary>Networks that the member signed in from, the newest first.</summary>
    [Internal] public List<string> KnownNetworks { get; set; } = [];

    /// <summary>What the record holds in the fields that the company added.</summary>
    public CustomValues? CustomFields { get; set; }
}
