from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0006_invitation_addresses'),
    ]

    operations = [
        migrations.CreateModel(
            name='GoneTeam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('team_number', models.PositiveBigIntegerField()),
                ('gone_at', models.DateTimeField()),
            ],
        ),
    ]
