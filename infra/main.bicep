// One virtual machine with a managed disk for the case store, its identity, and the Teams bot that speaks for it.
// A machine and not App Service: SQLite needs a disk of its own, see README.md.

@description('Start of every resource name.')
@minLength(3)
@maxLength(20)
param name string = 'coregroupbot'

param location string = resourceGroup().location

@description('The public host name of the service. Its DNS record must point at the address this deployment puts out.')
param hostname string

@description('Address of the shared mailbox that owns every meeting.')
param organiser string

@description('Client id of the app registration that operators sign in to; it exposes the role CoreGroupBot.Operator.')
param operatorsAudience string

@description('Mail domains of those who sit on core groups. An import refuses an email address at any other.')
@minLength(1)
param mailDomains array

@description('Folder on the machine with boards of your own (one JSON file each), such as /var/lib/coregroupbot/boards; empty for none.')
param boardsFolder string = ''

@description('A mailbox that the service must not be able to read: it tries hourly, and its light on /health is red when it can.')
param outOfReach string = ''

@description('Email address of the service owner, who is written to when the document of a board falls due for review; empty for none.')
param boardsOwner string = ''

@description('Email address of the performance team, which is sent the half-year figures of the resolution process; empty for none.')
param performanceTeam string = ''

@description('How people are told until they have chosen a language: board, in Welsh and English where the board is Welsh; or en, in English everywhere.')
@allowed(['board', 'en'])
param languageUntilChosen string = 'board'

@description('How many minutes before a core group Outlook reminds of it; 0 for not at all.')
param reminderMinutes int = 60

@description('How many minutes a core group is booked for.')
@minValue(15)
@maxValue(240)
param meetingMinutes int = 60

@description('How many times a hold offers: the one that is held, and what else is possible.')
@minValue(1)
@maxValue(10)
param timesOffered int = 3

@description('Roles or agencies, as the register has them, without which a core group is not to meet where the board says nothing of it.')
param mustAttend array = []

@description('Roles or agencies, as the register has them, that travel to core groups.')
param travellers array = []

@description('How many minutes they are given to and from whatever else they have.')
@minValue(0)
@maxValue(120)
param travelMinutes int = 0

@description('Agencies, as the register has them, that are away in the school holidays.')
param schools array = []

@description('First and last day of each school holiday, such as 2026-12-21/2027-01-01.')
param schoolHolidays array = []

@description('Hours that come first where a core group is to be at a time that suits the family.')
param familyHours string = '09:30/14:30'

@description('Working days that it takes to provide for what a family needs: translator, access, transport or time.')
param leadDays object = {
  translator: 5
}

@description('Addresses of the mailboxes of rooms that may be booked, the best first.')
param rooms array = []

@description('How many minutes free/busy times are remembered; 0 for never.')
@minValue(0)
@maxValue(60)
param freeBusyMinutes int = 5

@description('Whether the service reminds on its own account where a board is silent; labelled so, and never escalated.')
param serviceReminders bool = true

@description('Whether people are written to in the working hours of their own mailboxes.')
param followMailboxes bool = true

@description('Id of the Teams app in your catalogue, so that the service installs it for whoever lacks it; empty to leave that to administrators.')
param teamsAppId string = ''

@description('Whether an escalation is also a line in the activity feed of the manager. Needs the permission TeamsActivity.Send.')
param activityFeed bool = false

@description('Public SSH key of the administrator of the machine.')
param administratorKey string

@description('The only network that may reach SSH, as a CIDR range.')
param administratorNetwork string

param machineSize string = 'Standard_B2s'

var issuer = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'

// Only what differs from the defaults in src/Bot/appsettings.json.
var settings = {
  ASPNETCORE_ENVIRONMENT: 'Production'
  ASPNETCORE_URLS: 'http://127.0.0.1:8080'
  Boards__Folder: boardsFolder
  Boards__Owner: boardsOwner
  Resolution__PerformanceTeam: performanceTeam
  Language__UntilChosen: languageUntilChosen
  Booking__Minutes: string(meetingMinutes)
  Booking__Choices: string(timesOffered)
  Booking__TravelMinutes: string(travelMinutes)
  Booking__FamilyHours: familyHours
  Booking__ReminderMinutes: string(reminderMinutes)
  Reminders__ServiceReminders: serviceReminders ? 'true' : 'false'
  Reminders__FollowMailboxes: followMailboxes ? 'true' : 'false'
  Storage__Folder: '/var/lib/coregroupbot'
  Entra__TenantId: tenant().tenantId
  Entra__ClientId: identity.properties.clientId
  Entra__Credential: 'ManagedIdentity'
  Graph__Organiser: organiser
  Graph__NotificationAddress: 'https://${hostname}'
  Graph__TeamsAppId: teamsAppId
  Graph__ActivityFeed: activityFeed ? 'true' : 'false'
  Graph__OutOfReach: outOfReach
  Graph__FreeBusyMinutes: string(freeBusyMinutes)
  Operators__MetadataAddress: '${issuer}/.well-known/openid-configuration'
  Operators__Issuer: issuer
  Operators__Audience: operatorsAudience
}

// Settings that are lists, or have a value for each of several keys.
var lists = {
  Import__MailDomains: mailDomains
  Booking__MustAttend: mustAttend
  Booking__Travellers: travellers
  Booking__Schools: schools
  Booking__SchoolHolidays: schoolHolidays
  Booking__Rooms: rooms
}
var keyed = {
  Booking__LeadDays: leadDays
}

var ofLists = flatten(map(
  items(lists),
  list => map(range(0, length(list.value)), at => { key: '${list.key}__${at}', value: list.value[at] })
))
var ofKeyed = flatten(map(
  items(keyed),
  setting => map(items(setting.value), one => { key: '${setting.key}__${one.key}', value: string(one.value) })
))
var settingsFile = join(map(concat(items(settings), ofLists, ofKeyed), setting => '${setting.key}=${setting.value}'), '\n')
var setUp = replace(
  replace(loadTextContent('host.sh'), '{{HOSTNAME}}', hostname),
  '{{SETTINGS}}',
  base64('${settingsFile}\n')
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource firewall 'Microsoft.Network/networkSecurityGroups@2024-01-01' = {
  name: '${name}-firewall'
  location: location
  properties: {
    securityRules: [
      {
        name: 'web'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          // 80 only for the certificate authority's question and the redirection to https.
          destinationPortRanges: [ '80', '443' ]
        }
      }
      {
        name: 'administrator'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: administratorNetwork
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '22'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [ '10.20.0.0/24' ]
    }
    subnets: [
      {
        name: 'service'
        properties: {
          addressPrefix: '10.20.0.0/27'
          networkSecurityGroup: { id: firewall.id }
        }
      }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2024-01-01' = {
  name: '${name}-address'
  location: location
  sku: { name: 'Standard' }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource connection 'Microsoft.Network/networkInterfaces@2024-01-01' = {
  name: '${name}-connection'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'service'
        properties: {
          subnet: { id: network.properties.subnets[0].id }
          publicIPAddress: { id: address.id }
        }
      }
    ]
  }
}

// The case store. Apart from the machine, so that the machine can be made anew without it.
resource store 'Microsoft.Compute/disks@2023-10-02' = {
  name: '${name}-store'
  location: location
  sku: { name: 'Premium_LRS' }
  properties: {
    creationData: { createOption: 'Empty' }
    diskSizeGB: 32
    publicNetworkAccess: 'Disabled'
    networkAccessPolicy: 'DenyAll'
  }
}

resource machine 'Microsoft.Compute/virtualMachines@2024-03-01' = {
  name: '${name}-machine'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    hardwareProfile: { vmSize: machineSize }
    securityProfile: {
      securityType: 'TrustedLaunch'
      uefiSettings: {
        secureBootEnabled: true
        vTpmEnabled: true
      }
    }
    storageProfile: {
      imageReference: {
        publisher: 'Canonical'
        offer: 'ubuntu-24_04-lts'
        sku: 'server'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        deleteOption: 'Delete'
        managedDisk: { storageAccountType: 'StandardSSD_LRS' }
      }
      dataDisks: [
        {
          lun: 0
          createOption: 'Attach'
          deleteOption: 'Detach'
          managedDisk: { id: store.id }
        }
      ]
    }
    osProfile: {
      computerName: name
      adminUsername: 'administrator1'
      linuxConfiguration: {
        disablePasswordAuthentication: true
        patchSettings: { patchMode: 'AutomaticByPlatform' }
        ssh: {
          publicKeys: [
            {
              path: '/home/administrator1/.ssh/authorized_keys'
              keyData: administratorKey
            }
          ]
        }
      }
    }
    networkProfile: {
      networkInterfaces: [
        { id: connection.id }
      ]
    }
    diagnosticsProfile: {
      bootDiagnostics: { enabled: true }
    }
  }
}

// Runs again whenever a setting or host.sh changes; everything in it may be done twice.
resource hostSetUp 'Microsoft.Compute/virtualMachines/extensions@2024-03-01' = {
  parent: machine
  name: 'host'
  location: location
  properties: {
    publisher: 'Microsoft.Azure.Extensions'
    type: 'CustomScript'
    typeHandlerVersion: '2.1'
    autoUpgradeMinorVersion: true
    protectedSettings: {
      script: base64(setUp)
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Core Groups'
    endpoint: 'https://${hostname}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

@description('Point the DNS record of the host name here.')
output publicAddress string = address.properties.ipAddress

@description('The app id of the bot: for the manifest and for exchange-access.ps1.')
output clientId string = identity.properties.clientId

@description('The object id of the service principal: for exchange-access.ps1.')
output principalId string = identity.properties.principalId
