import { Campaigns } from '../persistence/campaigns';
import { CampaignFilesController } from './campaign-files.controller';
import { CampaignsController } from './campaigns.controller';
import { CancelCampaign } from './cancel-campaign';
import { FindAddressees } from './find-addressees';
import { OnCampaignStarted } from './on-campaign-started';
import { ReadCampaigns } from './read-campaigns';
import { RunCampaign } from './run-campaign';
import { StartCampaign } from './start-campaign';

/** What the room's module needs for campaigns. */
export const campaignControllers = [CampaignsController, CampaignFilesController];
export const campaignProviders = [
  ...[Campaigns, FindAddressees, StartCampaign, RunCampaign, CancelCampaign, ReadCampaigns, OnCampaignStarted],
];
