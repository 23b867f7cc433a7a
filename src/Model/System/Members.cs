using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The people who work with Reeve.</summary>
public sealed class Members : Resource<Member>
{
    public Members() : base("system/members", Systems.MemberMaintenance)
    {
        Hold();
        Home();
        Only(m => !m.ApiFlag);
        Mine(me => m => m.Id == me.Id);
        Identified(m => m.Identifier);
        Named(m => m.FullName);
        Reference(m => m.Identifier);
        ReferenceAs("name", m => m.FullName);
        Unique(m => m.Identifier);
        Required(m => m.LicenseClass, m => m.FirstName, m => m.LastName, m => m.HireDate, m => m.DefaultEmail, m => m.DefaultPhone, m => m.SecurityRole);
        Shows(
            m => m.Identifier, m => m.Password, m => m.DisableOnlineFlag, m => m.LicenseClass, m => m.Notes, m => m.EmployeeIdentifer, m => m.VendorNumber,
            m => m.EnableMobileGpsFlag, m => m.InactiveDate, m => m.InactiveFlag, m => m.LastLogin, m => m.ClientId, m => m.Token, m => m.FirstName,
            m => m.MiddleInitial, m => m.LastName, m => m.HireDate, m => m.Country, m => m.Photo, m => m.OfficeEmail, m => m.MobileEmail, m => m.HomeEmail,
            m => m.DefaultEmail, m => m.PrimaryEmail, m => m.OfficePhone, m => m.OfficeExtension, m => m.MobilePhone, m => m.MobileExtension,
            m => m.HomePhone, m => m.HomeExtension, m => m.DefaultPhone, m => m.SecurityRole, m => m.Office365, m => m.MapiName,
            m => m.CalendarSyncIntegrationFlag, m => m.AuthenticationServiceType, m => m.TimebasedOneTimePasswordActivated,
            m => m.EnableLdapAuthenticationFlag, m => m.LdapConfiguration, m => m.LdapUserName, m => m.DirectionalSync, m => m.SsoSettings,
            m => m.Signature, m => m.PhoneIntegrationType, m => m.UseBrowserLanguageFlag, m => m.Title, m => m.ReportCard, m => m.EnableMobileFlag,
            m => m.Type, m => m.TimeZone, m => m.PartnerPortalFlag, m => m.StsUserAdminUrl, m => m.ToastNotificationFlag, m => m.MemberPersonas,
            m => m.AdminFlag, m => m.StructureLevel, m => m.SecurityLocation, m => m.DefaultLocation, m => m.DefaultDepartment, m => m.ReportsTo,
            m => m.RestrictLocationFlag, m => m.RestrictDepartmentFlag, m => m.WorkRole, m => m.WorkType, m => m.TimeApprover, m => m.ExpenseApprover,
            m => m.BillableForecast, m => m.DailyCapacity, m => m.HourlyCost, m => m.HourlyRate, m => m.IncludeInUtilizationReportingFlag,
            m => m.RequireExpenseEntryFlag, m => m.RequireTimeSheetEntryFlag, m => m.RequireStartAndEndTimeOnTimeEntryFlag,
            m => m.AllowInCellEntryOnTimeSheet, m => m.EnterTimeAgainstCompanyFlag, m => m.AllowExpensesEnteredAgainstCompaniesFlag,
            m => m.TimeReminderEmailFlag, m => m.DaysTolerance, m => m.MinimumHours, m => m.TimeSheetStartDate, m => m.ServiceDefaultLocation,
            m => m.ServiceDefaultDepartment, m => m.ServiceDefaultBoard, m => m.RestrictServiceDefaultLocationFlag,
            m => m.RestrictServiceDefaultDepartmentFlag, m => m.ExcludedServiceBoardIds, m => m.Teams, m => m.ServiceBoardTeamIds,
            m => m.CustomFields, m => m.ProjectDefaultLocation, m => m.ProjectDefaultDepartment, m => m.ProjectDefaultBoard, m => m.RestrictProjectDefaultLocationFlag,
            m => m.RestrictProjectDefaultDepartmentFlag, m => m.ExcludedProjectBoardIds, m => m.ScheduleDefaultLocation, m => m.ScheduleDefaultDepartment,
            m => m.ScheduleCapacity, m => m.ServiceLocation, m => m.RestrictScheduleFlag, m => m.HideMemberInDispatchPortalFlag, m => m.Calendar,
            m => m.SalesDefaultLocation, m => m.RestrictDefaultSalesTerritoryFlag, m => m.Warehouse, m => m.WarehouseBin,
            m => m.RestrictDefaultWarehouseFlag, m => m.RestrictDefaultWarehouseBinFlag, m => m.CompanyActivityTabFormat, m => m.InvoiceTimeTabFormat,
            m => m.InvoiceScreenDefaultTabFormat, m => m.InvoicingDisplayOptions, m => m.AgreementInvoicingDisplayOptions, m => m.AutoStartStopwatch,
            m => m.AutoPopupQuickNotesWithStopwatch, m => m.GlobalSearchDefaultTicketFilter, m => m.GlobalSearchDefaultSort, m => m.PhoneSource,
            m => m.CopyPodLayouts, m => m.CopySharedDefaultViews, m => m.CopyColumnLayoutsAndFilters, m => m.FromMemberRecId,
            m => m.FromMemberTemplateRecId, m => m.FullName);
        Computed(m => m.FullName, (m, _) => MemberSteps.FullName(m));
        Computed(m => m.PrimaryEmail, (m, _) => MemberSteps.PrimaryEmail(m));
        Computed(m => m.AdminFlag, m => m.SecurityRole, r => r?.AdminFlag ?? false);
        KeptBy(m => m.LastLogin, m => m.InactiveDate);
        Saving(MemberSteps.Stamp);
        Rule(Administrators.LastStays);
        Saved(Administrators.OneIsLeftAsync);
        Rule((m, old, use) => Pictures.Fault("photo", m.Photo, old?.Photo, use));
        Rule(MemberSteps.WithinTheActor);
        Saving(PasswordSteps.Take);
        Saving(TotpSteps.Settle);
        Rule(PasswordSteps.IsGood);
        Rule(PasswordSteps.IsNotOnesOwn);
        Rule(TotpSteps.FlagIsTurnedOff);
        Saved(PasswordSteps.EndSessionsAsync);
        Rule((m, _, _) => m.RestrictLocationFlag
            ? Fault.At("restrictLocationFlag", FaultCode.InvalidField, "Reeve does not narrow rights by location yet.")
            : null);
        Rule((m, _, _) => m.RestrictDepartmentFlag
            ? Fault.At("restrictDepartmentFlag", FaultCode.InvalidField, "Reeve does not narrow rights by department yet.")
            : null);
        NoDelete();
        Callback("member");
        Usages();
        FreeInfo("system/info/members", m => m.Identifier, m => m.FirstName, m => m.MiddleInitial, m => m.LastName, m => m.FullName);
        Does(MyMembers.Show);
        Does(MyMembers.Info);
        Does(MemberTokens.Make);
        Does(MemberDeactivations.Deactivate);
    }
}

/// <summary>The accounts of programs.</summary>
public sealed class ApiMembers : Resource<Member>
{
    public ApiMembers() : base("system/apiMembers", Systems.MemberMaintenance, "ApiMember")
    {
        Only(m => m.ApiFlag);
        Mine(me => m => m.Id == me.Id);
        Required(m => m.SecurityRole);
        Shows(
            m => m.Identifier, m => m.Name, m => m.EmailAddress, m => m.InactiveFlag, m => m.InactiveDate, m => m.TimeZone, m => m.SecurityRole,
            m => m.StructureLevel, m => m.SecurityLocation, m => m.DefaultLocation, m => m.DefaultDepartment, m => m.SalesDefaultLocation,
            m => m.ServiceDefaultBoard, m => m.Notes, m => m.ExcludedServiceBoardIds, m => m.BlockPriceFlag, m => m.BlockCostFlag,
            m => m.FullName);
        Default(m => m.Name, (m, _) => m.Identifier);
        Computed(m => m.FullName, (m, _) => MemberSteps.FullName(m));
        Computed(m => m.AdminFlag, m => m.SecurityRole, r => r?.AdminFlag ?? false);
        Saving(MemberSteps.Stamp);
        Rule(Administrators.LastStays);
        Saved(Administrators.OneIsLeftAsync);
        Rule(MemberSteps.WithinTheActor);
        NoDelete();
        Does(Templates.Of("system/apiMembers", Systems.MemberMaintenance, call => new
        {
            DefaultLocation = Templates.Shown(call.Memory.All<Location>().FirstOrDefault(), l => l.Name),
            DefaultDepartment = Templates.Shown(call.Memory.All<Department>().FirstOrDefault(), d => d.Name),
            InactiveFlag = false,
        }));
    }
}
