<#
.SYNOPSIS
Lets the service use the organiser mailbox, and read free/busy, working hours and automatic replies of the people who sit on core
groups, and nothing else.

.DESCRIPTION
RBAC for Applications in Exchange Online. May be run again; what is already there is kept.

Grants are additive. If the same application also has Calendars.ReadWrite, Calendars.Read or Mail.Send consented in
Entra, that consent covers every mailbox and the scopes made here limit nothing. Remove it.

A change takes from 30 minutes to 2 hours to be felt; Test-ServicePrincipalAuthorization, run at the end, sees it at once.

.PARAMETER ClientId
Output clientId of main.bicep.

.PARAMETER PrincipalId
Output principalId of main.bicep.

.PARAMETER Organiser
The shared mailbox that owns every meeting.

.PARAMETER MembersGroup
A mail-enabled security group of everybody whose free/busy may be read, rooms that are booked included. Direct members only: a group
in a group is not followed. Exchange has no application role for free/busy alone: Calendars.Read is the least there is, and could read
subjects too. The service asks only for free/busy. MailboxSettings.Read gives working hours and automatic replies; leave that
role out where Reminders:FollowMailboxes is false.

.PARAMETER SomebodyElse
A mailbox that must stay out of reach, for the test at the end.

.EXAMPLE
Connect-ExchangeOnline
./exchange-access.ps1 -ClientId 11111111-2222-3333-4444-555555555555 -PrincipalId 66666666-7777-8888-9999-000000000000 `
  -Organiser coregroups@example.gov.uk -MembersGroup core-group-members@example.gov.uk -SomebodyElse chief@example.gov.uk
#>
#Requires -Modules ExchangeOnlineManagement
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [guid] $ClientId,
    [Parameter(Mandatory)] [guid] $PrincipalId,
    [Parameter(Mandatory)] [string] $Organiser,
    [Parameter(Mandatory)] [string] $MembersGroup,
    [Parameter(Mandatory)] [string] $SomebodyElse
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Grant-Role([string] $Name, [string] $Role, [string] $Scope) {
    if (Get-ManagementRoleAssignment -Identity $Name -ErrorAction SilentlyContinue) { return }
    New-ManagementRoleAssignment -Name $Name -App $ClientId -Role $Role -CustomResourceScope $Scope
}

function Set-Scope([string] $Name, [string] $Filter) {
    if (Get-ManagementScope -Identity $Name -ErrorAction SilentlyContinue) {
        Set-ManagementScope -Identity $Name -RecipientRestrictionFilter $Filter
    }
    else {
        New-ManagementScope -Name $Name -RecipientRestrictionFilter $Filter
    }
}

if (-not (Get-ServicePrincipal -Identity $PrincipalId -ErrorAction SilentlyContinue)) {
    New-ServicePrincipal -AppId $ClientId -ObjectId $PrincipalId -DisplayName 'Core Groups'
}

$mailbox = Get-Mailbox -Identity $Organiser
$group = Get-DistributionGroup -Identity $MembersGroup
Set-Scope 'Core Groups organiser' "PrimarySmtpAddress -eq '$($mailbox.PrimarySmtpAddress)'"
Set-Scope 'Core Groups members' "MemberOfGroup -eq '$($group.DistinguishedName)'"

Grant-Role 'Core Groups meetings' 'Application Calendars.ReadWrite' 'Core Groups organiser'
Grant-Role 'Core Groups mail' 'Application Mail.Send' 'Core Groups organiser'
Grant-Role 'Core Groups free/busy' 'Application Calendars.Read' 'Core Groups members'
Grant-Role 'Core Groups working hours' 'Application MailboxSettings.Read' 'Core Groups members'

Write-Output "In scope for ${Organiser}:"
Test-ServicePrincipalAuthorization -Identity $PrincipalId -Resource $Organiser | Format-Table
Write-Output "Nothing may be in scope for ${SomebodyElse}:"
$reach = Test-ServicePrincipalAuthorization -Identity $PrincipalId -Resource $SomebodyElse
$reach | Format-Table
if ($reach | Where-Object { "$($_.InScope)" -eq 'True' }) {
    throw "The service can reach $SomebodyElse. Check that person's groups, and the consents in Entra."
}
