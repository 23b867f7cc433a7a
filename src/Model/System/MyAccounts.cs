using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The caller's own account: what members may say of themselves. What others decide about them needs Member Maintenance here, too.</summary>
public sealed class MyAccounts : Resource<Member>
{
    public MyAccounts() : base("system/myAccount", Systems.MyAccount, "MyAccount")
    {
        Mine(me => m => m.Id == me.Id);
        Shows(
            m => m.Identifier, m => m.Password, m => m.FirstName, m => m.MiddleInitial, m => m.LastName, m => m.Title, m => m.ReportCard,
            m => m.LicenseClass, m => m.DisableOnlineFlag, m => m.EnableMobileFlag, m => m.Type, m => m.EmployeeIdentifer, m => m.VendorNumber,
            m => m.Notes, m => m.TimeZone, m => m.Country, m => m.ServiceBoardTeamIds, m => m.EnableMobileGpsFlag, m => m.InactiveDate,
            m => m.InactiveFlag, m => m.LastLogin, m => m.Photo, m => m.PartnerPortalFlag, m => m.ClientId, m => m.StsUserAdminUrl, m => m.Token,
            m => m.ToastNotificationFlag, m => m.MemberPersonas, m => m.Office365, m => m.OfficeEmail, m => m.OfficePhone, m => m.OfficeExtension,
            m => m.MobileEmail, m => m.MobilePhone, m => m.MobileExtension, m => m.HomeEmail, m => m.HomePhone, m => m.HomeExtension,
            m => m.DefaultEmail, m => m.PrimaryEmail, m => m.DefaultPhone, m => m.DefaultLocation, m => m.DefaultDepartment, m => m.ReportsTo,
            m => m.WorkRole, m => m.WorkType, m => m.TimeApprover, m => m.ExpenseApprover, m => m.BillableForecast, m => m.DailyCapacity,
            m => m.IncludeInUtilizationReportingFlag, m => m.RequireExpenseEntryFlag, m => m.RequireTimeSheetEntryFlag,
            m => m.RequireStartAndEndTimeOnTimeEntryFlag, m => m.AllowInCellEntryOnTimeSheet, m => m.EnterTimeAgainstCompanyFlag,
            m => m.AllowExpensesEnteredAgainstCompaniesFlag, m => m.TimeReminderEmailFlag, m => m.DaysTolerance, m => m.MinimumHours,
            m => m.TimeSheetStartDate, m => m.HireDate, m => m.ServiceDefaultLocation, m => m.ServiceDefaultDepartment, m => m.ServiceDefaultBoard,
            m => m.ProjectDefaultLocation, m => m.ProjectDefaultDepartment, m => m.ProjectDefaultBoard, m => m.ScheduleDefaultLocation,
            m => m.ScheduleDefaultDepartment, m => m.ScheduleCapacity, m => m.ServiceLocation, m => m.HideMemberInDispatchPortalFlag,
            m => m.Calendar, m => m.SalesDefaultLocation, m => m.Warehouse, m => m.WarehouseBin, m => m.MapiName, m => m.CalendarSyncIntegrationFlag,
            m => m.CompanyActivityTabFormat, m => m.InvoiceTimeTabFormat, m => m.InvoiceScreenDefaultTabFormat, m => m.InvoicingDisplayOptions,
            m => m.AgreementInvoicingDisplayOptions, m => m.AuthenticationServiceType, m => m.TimebasedOneTimePasswordActivated,
            m => m.DirectionalSync, m => m.AutoStartStopwatch, m => m.AutoPopupQuickNotesWithStopwatch, m => m.Signature,
            m => m.GlobalSearchDefaultTicketFilter, m => m.GlobalSearchDefaultSort, m => m.PhoneSource, m => m.PhoneIntegrationType,
            m => m.UseBrowserLanguageFlag, m => m.CopyPodLayouts, m => m.CopySharedDefaultViews, m => m.CopyColumnLayoutsAndFilters,
            m => m.FromMemberRecId, m => m.CustomFields, m => m.FullName);
        Computed(m => m.FullName, (m, _) => MemberSteps.FullName(m));
        Computed(m => m.PrimaryEmail, (m, _) => MemberSteps.PrimaryEmail(m));
        Saving(MemberSteps.Stamp);
        Rule(Administrators.LastStays);
        Saved(Administrators.OneIsLeftAsync);
        Rule(MemberSteps.WithinTheActor);
        Rule(LeavesWhatOthersDecide);
        Rule(PasswordSteps.IsNotOnesOwn);
        Rule(TotpSteps.FlagIsTurnedOff);
        Saved(PasswordSteps.EndSessionsAsync);
        NoCreate();
        NoDelete();
        Callback("member");

        // Wire: an account is asked for by its number only.
        Lacks("system/myAccount", "system/myAccount/count");
    }

    // What is decided about a member, by those who look after members.
    private static readonly (string Name, Func<Member, object?> Of)[] Decided =
    [
        ("licenseClass", m => m.LicenseClass), ("disableOnlineFlag", m => m.DisableOnlineFlag), ("employeeIdentifer", m => m.EmployeeIdentifer),
        ("vendorNumber", m => m.VendorNumber), ("type", m => m.Type), ("inactiveFlag", m => m.InactiveFlag),
        ("partnerPortalFlag", m => m.PartnerPortalFlag), ("reportsTo", m => m.ReportsTo), ("timeApprover", m => m.TimeApprover),
        ("expenseApprover", m => m.ExpenseApprover), ("billableForecast", m => m.BillableForecast), ("dailyCapacity", m => m.DailyCapacity),
        ("includeInUtilizationReportingFlag", m => m.IncludeInUtilizationReportingFlag), ("requireExpenseEntryFlag", m => m.RequireExpenseEntryFlag),
        ("requireTimeSheetEntryFlag", m => m.RequireTimeSheetEntryFlag),
        ("requireStartAndEndTimeOnTimeEntryFlag", m => m.RequireStartAndEndTimeOnTimeEntryFlag),
        ("allowInCellEntryOnTimeSheet", m => m.AllowInCellEntryOnTimeSheet), ("enterTimeAgainstCompanyFlag", m => m.EnterTimeAgainstCompanyFlag),
        ("allowExpensesEnteredAgainstCompaniesFlag", m => m.AllowExpensesEnteredAgainstCompaniesFlag), ("daysTolerance", m => m.DaysTolerance),
        ("minimumHours", m => m.MinimumHours), ("timeSheetStartDate", m => m.TimeSheetStartDate), ("hireDate", m => m.HireDate),
        ("scheduleCapacity", m => m.ScheduleCapacity), ("hideMemberInDispatchPortalFlag", m => m.HideMemberInDispatchPortalFlag),
        ("identifier", m => m.Identifier),
    ];

    private static Fault? LeavesWhatOthersDecide(Member member, Member? old, Use use)
    {
        var held = use.Caller.Grants.Of(Systems.MemberMaintenance, Verb.Edit);
        if (old == null || held != Level.None || Array.Find(Decided, d => !Equals(d.Of(member), d.Of(old))) is not { Name: { } name }) return null;
        throw new Refusal(new Problem.Forbidden(Systems.MemberMaintenance, Verb.Edit, Level.My, held, use.Caller.RoleId, null, $"Others decide about the field {name}."));
    }
}
